/**
 * Files of libs/registry that neither read nor write, paths without their ending: what is shown and to whom, and how bytes of files are
 * read. Typed on what libs/access shows or on rows of libs/persistence they cannot stand in a pure lib, so lint watches them here.
 */
module.exports = [
  '**/show-*',
  'deciding/drafts/pin-place',
  'explaining/explain-values',
  'explaining/side-record',
  'extracting/attributes-shown-whole',
  'extracting/who-may-withdraw',
  'following/cursors/feed-cursor-text',
  'idempotency/idempotency-key-form',
  'idempotency/what-must-be-the-same',
  'importing/reading/csv/cells-by-column',
  'importing/reading/csv/csv-cells',
  'importing/reading/csv/csv-delimiter',
  'importing/reading/csv/where-a-record-ends',
  'importing/reading/file-encodings',
  'importing/reading/refused-file-types',
  'intake/refusal-error',
  'matching/coarse-items',
  'prefilling/fill-field',
  'prefilling/planned-field',
  'reading/read-stated',
  'relations/visibility/visible-marks',
  'reviewing/case-evidence',
].map((path) => `libs/registry/src/${path}.ts`);
