import type { RowFault } from '@sogoc/resolution';

/** `column`: its place, from 1, of rows that have columns. */
export const notInEncoding = (column?: number): RowFault => ({
  code: 'not-utf-8',
  detail:
    column === undefined
      ? 'Its letters are not in the encoding of the file: see --encoding.'
      : `Column ${column} holds letters that are not in the encoding of the file: see --encoding.`,
});
export const NOT_JSON: RowFault = { code: 'not-json', detail: 'It is not one JSON object.' };
/** Of a row that failed in a Parquet file and is imported again as it was written out. */
export const NO_TEXT: RowFault = {
  code: 'not-utf-8',
  detail: 'It holds bytes of a Parquet file that are no text: write the text in their place that they stand for.',
};
