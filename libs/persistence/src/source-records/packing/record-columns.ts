import {
  type CopiedColumns,
  copiedBytes,
  copiedJson,
  copiedNumbers,
  copiedWords,
} from '../../connection/copying/copy-text';
import { type PackedRecord, sentBeside } from './resolved-row';

/** What is read of a resolved record under the alias `r`; see `readRow`. */
export const RECORD_COLUMNS = `record_no AS "recordNumber", entity, source, record_key AS "recordKey", status, newest_receipt_no AS "newestReceiptNumber",
  effective_receipt_no AS "effectiveReceiptNumber", observed_at AS "observedAt", encode(policy_hash, 'hex') AS "policyHash", recipe AS "standardisationFingerprint", attributes,
  ${sentBeside('r')} AS sent, identifiers, features, findings, block_order AS "blockOrder", match_keys AS "blockingKeys", leading_keys AS "leadingKeys", problem`;

/** As the statement that writes them reads them from JSON. */
export const COPIED_RECORD: CopiedColumns<PackedRecord> = {
  record_no: (row) => row.recordNumber,
  entity: (row) => row.entity,
  source: (row) => row.source,
  record_key: (row) => row.recordKey,
  status: (row) => row.status,
  newest_receipt_no: (row) => row.newestReceiptNumber,
  effective_receipt_no: (row) => row.effectiveReceiptNumber,
  observed_at: (row) => row.observedAt,
  policy_hash: (row) => copiedBytes(row.policyHash),
  recipe: (row) => row.standardisationFingerprint,
  attributes: (row) => copiedJson(row.attributes),
  identifiers: (row) => copiedJson(row.identifiers),
  features: (row) => copiedJson(row.features),
  findings: (row) => copiedJson(row.findings),
  finding_codes: (row) => copiedWords(row.findingCodes),
  block_order: (row) => row.blockOrder,
  match_keys: (row) => copiedNumbers(row.blockingKeys),
  leading_keys: (row) => copiedNumbers(row.leadingKeys),
  problem: (row) => copiedJson(row.problem),
};
