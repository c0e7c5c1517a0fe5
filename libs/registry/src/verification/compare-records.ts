import type { StoredRecordRow } from '@sogoc/persistence';

import type { DerivedRecord, DerivedState } from '../recomputation';
import { SET_ASIDE_CODE } from '../recomputation/recompute-stored';
import { type Difference, type DifferenceKind, type Seal, sealed } from './difference';
import { differingMembers, sameJson } from './same-json';
import type { StoredState } from './stored-state';

/** Each record by itself: whether its news was considered, under which policy, and what was made of it. */
export function compareRecords(derived: DerivedState, stored: StoredState, seal: Seal): Difference[] {
  const differences: Difference[] = [];
  for (const no of stored.unresolvedNos) {
    if (!stored.pendingNos.has(no)) differences.push({ kind: 'record-not-resolved', recordId: String(no) });
  }
  for (const row of stored.records.values()) {
    const known = derived.records.get(row.recordNo);
    differences.push(...newsOf(row, stored.pendingNos));
    if (known) differences.push(...recipeOf(row, known), ...compareRecord(known, row, seal));
    else differences.push({ kind: 'record-without-version', recordId: String(row.recordNo) });
  }
  return differences;
}

/** Work that is lost: a version leads that was never considered, and nothing waits. */
function newsOf(row: StoredRecordRow, pendingNos: ReadonlySet<number>): Difference[] {
  if (row.newestReceiptNo === row.leadingReceiptNo || pendingNos.has(row.recordNo)) return [];
  const [expected, found] = [String(row.leadingReceiptNo), String(row.newestReceiptNo)];
  return [{ kind: 'record-not-resolved', recordId: String(row.recordNo), field: 'newestReceiptNo', expected, found }];
}

/** Of the policy only what concerns its source's records counts: see `recipesOf`. */
function recipeOf(row: StoredRecordRow, { recipe }: DerivedRecord): Difference[] {
  if (row.recipe === recipe) return [];
  return [
    { kind: 'behind', recordId: String(row.recordNo), expected: String(recipe), found: String(row.recipe ?? 'none') },
  ];
}

/** Whether resolution itself failed at a record. */
export function isSetAside({ status, problem }: StoredRecordRow): boolean {
  return status === 'failed' && problem?.code === SET_ASIDE_CODE;
}

/** Columns that hold no values of the record. */
const OPEN_COLUMNS = [
  ['record-status', 'status'],
  ['record-version', 'effectiveReceiptNo'],
  ['record-version', 'observedAt'],
  ['record-block-order', 'blockOrder'],
] as const;

const SEALED_COLUMNS = [
  ['record-identifiers', 'identifiers'],
  ['record-features', 'features'],
  ['record-findings', 'findings'],
  ['record-match-keys', 'matchKeys'],
] as const;

function compareRecord(derived: DerivedRecord, row: StoredRecordRow, seal: Seal): Difference[] {
  const recordId = String(row.recordNo);
  const differences: Difference[] = [];
  for (const [kind, field] of OPEN_COLUMNS) {
    const [expected, found] = [String(derived[field]), String(row[field])];
    if (expected !== found) differences.push({ kind, recordId, field, expected, found });
  }
  for (const [kind, field] of SEALED_COLUMNS) {
    if (sameJson(derived[field], row[field])) continue;
    differences.push({ kind, recordId, field, ...sealed(seal, derived[field], row[field]) });
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
    recordId: String(row.recordNo),
    field,
  }));
}

function problemOf(derived: DerivedRecord, row: StoredRecordRow): Difference[] {
  if (isSetAside(row) || derived.problem?.code === row.problem?.code) return [];
  const [expected, found] = [derived.problem?.code ?? 'none', row.problem?.code ?? 'none'];
  return [{ kind: 'record-status', recordId: String(row.recordNo), field: 'problem', expected, found }];
}
