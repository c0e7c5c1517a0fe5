import { compareIdentity, type RecordIdentity } from '@sogoc/kernel';

import type { ClusterDecision, MustLink } from './cluster-decision';

/**
 * The must-links of the `same` decisions in decision order. A side is stood for by its first live record by identity; a side
 * without one by its first tombstone, so that chains through deleted records are still seen. `records` are live unless they
 * say otherwise; a record that a decision names and nobody knows counts as a tombstone after the known ones, by number.
 */
export function mustLinksOf(
  decisions: readonly ClusterDecision[],
  records: Iterable<{ readonly recordNumber: number; readonly identity: RecordIdentity; readonly live?: boolean }>,
): MustLink[] {
  const same = decisions.filter(({ kind }) => kind === 'same').sort((left, right) => left.order - right.order);
  if (same.length === 0) return [];
  const known = new Map<number, { identity: RecordIdentity; live: boolean }>();
  for (const { recordNumber, identity, live = true } of records) known.set(recordNumber, { identity, live });
  const comesFirst = (a: number, b: number): number => {
    const l = known.get(a);
    const r = known.get(b);
    if (!l || !r) return Number(!l) - Number(!r) || a - b;
    return Number(r.live) - Number(l.live) || compareIdentity(l.identity, r.identity);
  };
  const first = (side: readonly number[]): number | undefined =>
    side.length === 0
      ? undefined
      : side.reduce((best, recordNumber) => (comesFirst(recordNumber, best) < 0 ? recordNumber : best));
  return same.flatMap(({ order, left, right }) => {
    const [l, r] = [first(left), first(right)];
    return l === undefined || r === undefined ? [] : [{ order, left: l, right: r }];
  });
}
