import type { Damage } from './damage';

/** Damage to what was made of records. */
export const DAMAGED_RECORDS: readonly Damage[] = [
  {
    name: 'a standardised attribute is another',
    statements: [
      `UPDATE resolved_record SET attributes = jsonb_set(standardised_attributes(attributes, record_no, effective_receipt_no)::jsonb, '{owner}', '"Ai"')::json WHERE record_no = {no:p1}`,
    ],
    named: ['record-attribute {no:p1} owner'],
  },
  {
    name: 'features are others',
    statements: [
      `UPDATE resolved_record SET features = jsonb_set(features::jsonb, '{owner}', '"Ai"')::json WHERE record_no = {no:p1}`,
    ],
    named: ['record-features {no:p1} features'],
  },
  {
    name: 'a record has lost its identifiers',
    statements: [`UPDATE resolved_record SET identifiers = '[]' WHERE record_no = {no:p1}`],
    named: ['record-identifiers {no:p1} identifiers'],
  },
  {
    name: 'a record has lost a key',
    statements: [`UPDATE resolved_record SET match_keys = '{}' WHERE record_no = {no:p2}`],
    named: ['record-match-keys {no:p2} matchKeys'],
  },
  {
    name: 'a finding is lost',
    entity: 'person',
    statements: [`UPDATE resolved_record SET findings = '[]', finding_codes = '{}' WHERE record_no = {no:h3}`],
    named: ['record-findings {no:h3} findings', 'record-findings {no:h3} findingCodes'],
  },
  {
    name: 'a record has another status',
    statements: [`UPDATE resolved_record SET status = 'resolved' WHERE record_no = {no:p8}`],
    named: ['record-status {no:p8} status'],
  },
  {
    name: 'another version is in force',
    statements: [`UPDATE resolved_record r SET effective_receipt_no = newest_receipt_no WHERE record_no = {no:p8}`],
    named: ['record-version {no:p8} effectiveReceiptNo', 'record-attribute {no:p8} colour'],
  },
  {
    name: 'the news of a record was never considered, and no work waits',
    statements: [`UPDATE source_record SET newest_receipt_no = newest_receipt_no + 1000 WHERE record_no = {no:p1}`],
    named: ['record-not-resolved {no:p1} newestReceiptNo'],
  },
  {
    name: 'a record was never resolved, and no work waits',
    statements: [
      `INSERT INTO source_record (record_no, entity, source, record_key, newest_receipt_no) OVERRIDING SYSTEM VALUE
       VALUES (999999, 'vehicle', 'tax', 'lost', 1)`,
    ],
    named: ['record-not-resolved 999999'],
  },
  {
    name: 'a record was resolved under another policy',
    statements: ['UPDATE resolved_record SET recipe = 1 WHERE record_no = {no:p1}'],
    named: ['behind {no:p1}'],
  },
  {
    name: 'a record is said to have another key',
    statements: [`UPDATE resolved_record SET record_key = 'x' WHERE record_no = {no:p1}`],
    named: ['record-identity {no:p1} recordKey'],
  },
  {
    name: 'the versions of a record are lost',
    statements: ['DELETE FROM record_version WHERE record_no = {no:p8}'],
    named: [
      'record-without-version {no:p8}',
      'link-left {no:p8}',
      'anchor-missing {id:p8}',
      'golden-orphan {id:p8}',
      'identifier-left {id:p8} chassis',
      'search-left {id:p8}',
    ],
  },
];
