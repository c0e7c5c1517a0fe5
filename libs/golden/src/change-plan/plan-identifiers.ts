import type { RecordIdentifier } from '../survivorship/golden-types';
import type { GoldenIdentifiers, StoredGolden } from './change-plan-types';

/** Row changes from what the stored golden has, if it is active, to `now`; undefined when there are none. */
export function planIdentifiers(
  goldenId: string,
  stored: StoredGolden | undefined,
  now: readonly RecordIdentifier[],
): GoldenIdentifiers | undefined {
  const before = stored?.status === 'active' ? stored.composed.identifiers : [];
  const add = without(now, before);
  const remove = without(before, now);
  return add.length + remove.length === 0 ? undefined : { goldenId, add, remove };
}

function without(identifiers: readonly RecordIdentifier[], others: readonly RecordIdentifier[]): RecordIdentifier[] {
  if (identifiers.length === 0 || others.length === 0) return [...identifiers];
  const known = new Set(others.map(rowKey));
  return identifiers.filter((identifier) => !known.has(rowKey(identifier)));
}

function rowKey({ scheme, value, status }: RecordIdentifier): string {
  return JSON.stringify([scheme, value, status]);
}
