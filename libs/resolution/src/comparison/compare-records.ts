import { type Difference, type DifferenceKind, type Seal, sealed } from './difference';
import { differingMembers, sameJson } from './same-json';
import type { StoredRecordRow, StoredRecords } from './stored-state';
import type { DerivedRecord } from '../whole-state/whole-state-types';
import { SET_ASIDE_CODE } from '../versions/resolved-record';

/** Each record by itself: whether its news was considered, under which policy, and what was made of it. */
export function compareRecords(
  derived: ReadonlyMap<number, DerivedRecord>,
  stored: StoredRecords,
  seal: Seal,
): Difference[] {
  const differences: Difference[] = [];
  for (const recordNumber of stored.unresolvedNumbers) {
    if (!stored.pendingNumbers.has(recordNumber))
      differences.push({ kind: 'record-not-resolved', recordId: String(recordNumber) });
  }
  for (const row of stored.records) {
    const known = derived.get(row.recordNumber);
    differences.push(...newsOf(row, stored.pendingNumbers));
    if (known) differences.push(...behindOf(row, known), ...compareRecord(known, row, seal));
    else differences.push({ kind: 'record-without-version', recordId: String(row.recordNumber) });
  }
  return differences;
}

/** Work that is lost: a version leads that was never considered, and nothing waits. */
function newsOf(row: StoredRecordRow, pendingNumbers: StoredRecords['pendingNumbers']): Difference[] {
  if (row.newestReceiptNumber === row.leadingReceiptNumber || pendingNumbers.has(row.recordNumber)) return [];
  const [expected, found] = [String(row.leadingReceiptNumber), String(row.newestReceiptNumber)];
  return [
    { kind: 'record-not-resolved', recordId: String(row.recordNumber), field: 'newestReceiptNo', expected, found },
  ];
}

/** Of the policy only what concerns its source's records counts: see `standardisationFingerprintsOf`. A record that is gone needs no replay. */
function behindOf(row: StoredRecordRow, { standardisationFingerprint }: DerivedRecord): Difference[] {
  if (row.status === 'deleted' || row.standardisationFingerprint === standardisationFingerprint) return [];
  return [
    {
      kind: 'behind',
      recordId: String(row.recordNumber),
      expected: String(standardisationFingerprint),
      found: String(row.standardisationFingerprint ?? 'none'),
    },
  ];
}

/** Whether resolution itself failed at a record. */
export function isSetAside({ status, problem }: StoredRecordRow): boolean {
  return status === 'failed' && problem?.code === SET_ASIDE_CODE;
}

/** Columns that hold no values of the record: the kind of difference, the member compared, and what the answer calls it. */
const OPEN_COLUMNS = [
  ['record-status', 'status', 'status'],
  ['record-version', 'effectiveReceiptNumber', 'effectiveReceiptNo'],
  ['record-version', 'observedAt', 'observedAt'],
  ['record-block-order', 'blockOrder', 'blockOrder'],
] as const;

const SEALED_COLUMNS = [
  ['record-identifiers', 'identifiers', 'identifiers'],
  ['record-features', 'features', 'features'],
  ['record-findings', 'findings', 'findings'],
  ['record-match-keys', 'blockingKeys', 'matchKeys'],
  ['record-match-keys', 'leadingKeys', 'leadingKeys'],
] as const;

function compareRecord(derived: DerivedRecord, row: StoredRecordRow, seal: Seal): Difference[] {
  const recordId = String(row.recordNumber);
  const differences: Difference[] = [];
  for (const [kind, member, field] of OPEN_COLUMNS) {
    const [expected, found] = [String(derived[member]), String(row[member])];
    if (expected !== found) differences.push({ kind, recordId, field, expected, found });
  }
  for (const [kind, member, field] of SEALED_COLUMNS) {
    if (sameJson(derived[member], row[member])) continue;
    differences.push({ kind, recordId, field, ...sealed(seal, derived[member], row[member]) });
  }
  for (const field of differingMembers(derived.attributes ?? {}, row.attributes ?? {})) {
    const values = sealed(seal, derived.attributes?.[field], row.attributes?.[field]);
    differences.push({ kind: 'record-attribute', recordId, field, ...values });
  }
  const codes = new Set(derived.findings.map(({ code }) => code));
  if (!sameJson([...codes].sort(), [...row.findingCodes].sort()))
    differences.push({ kind: 'record-findings', recordId, field: 'findingCodes' });
  differences.push(...identityOf(derived, row), ...problemOf(derived, row));
  return differences;
}

/** A record's identity is written down twice. */
function identityOf(derived: DerivedRecord, row: StoredRecordRow): Difference[] {
  const fields = [
    ...(derived.source === row.source ? [] : ['source']),
    ...(derived.recordKey === row.recordKey ? [] : ['recordKey']),
  ];
  return fields.map((field) => ({
    kind: 'record-identity' satisfies DifferenceKind,
    recordId: String(row.recordNumber),
    field,
  }));
}

function problemOf(derived: DerivedRecord, row: StoredRecordRow): Difference[] {
  if (isSetAside(row) || derived.problem?.code === row.problem?.code) return [];
  const [expected, found] = [derived.problem?.code ?? 'none', row.problem?.code ?? 'none'];
  return [{ kind: 'record-status', recordId: String(row.recordNumber), field: 'problem', expected, found }];
}
