import type { ResolvedRecord } from '../versions/resolved-record';

/** The policy version under which records stand. While a replay is under way they may differ: then that of the record seen last. */
export function policyVersionOf(rows: readonly Pick<ResolvedRecord, 'newestReceiptNumber' | 'policyHash'>[]): string {
  const [first, ...others] = rows;
  const last = others.reduce(
    (one, row) => (row.newestReceiptNumber > (one?.newestReceiptNumber ?? -1) ? row : one),
    first,
  );
  return last?.policyHash ?? '';
}
