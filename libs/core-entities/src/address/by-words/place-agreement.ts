import { statedValues, type Comparator, type FeatureValue } from '@sogoc/matching';

import { BY_NAME, communeCodeOf } from './commune-by-name';

/** How the communes of two records agree, best first. */
export const COMMUNE_GRADES = {
  /** By code, the old one and the new of one place too. */
  same: 1,
  /** One side, or each, has a name alone: it is one that the other's commune has or had. */
  sameByName: 0.7,
  other: 0,
} as const;

/** Lists of codes, and of codes that a name may mean. */
export const communeComparator: Comparator = (left, right) => {
  const [own, others] = [statedValues(left), statedValues(right)];
  const shared = own.filter((commune) => others.includes(commune));
  if (shared.some((commune) => !commune.startsWith(BY_NAME))) return COMMUNE_GRADES.same;
  return shared.length > 0 || shareByName(own, others) ? COMMUNE_GRADES.sameByName : COMMUNE_GRADES.other;
};

/** Whether two records may lie in one commune, by its code or its name. */
export const haveCommuneInCommon = (left: FeatureValue | undefined, right: FeatureValue | undefined): boolean =>
  left !== undefined && right !== undefined && communeComparator(left, right) > COMMUNE_GRADES.other;

function shareByName(own: readonly string[], others: readonly string[]): boolean {
  if (![...own, ...others].some((commune) => commune.startsWith(BY_NAME))) return false;
  const codes = new Set(others.map(communeCodeOf));
  return own.some((commune) => codes.has(communeCodeOf(commune)));
}

/** How two lists of hamlets agree, best first. */
export const HAMLET_GRADES = {
  shared: 1,
  /** One is named and the other numbered, or they are of two kinds: nothing can be said. */
  otherKind: 0.5,
  different: 0,
} as const;

/** Hamlets by kind and number or by name. Those of one kind are told apart by their numbers, and names by themselves. */
export const hamletComparator: Comparator = (left, right) => {
  const [lefts, rights] = [statedValues(left), statedValues(right)];
  if (lefts.some((hamlet) => rights.includes(hamlet))) return HAMLET_GRADES.shared;
  return lefts.some((l) => rights.some((r) => hamletKind(l) === hamletKind(r)))
    ? HAMLET_GRADES.different
    : HAMLET_GRADES.otherKind;
};

/** Names are in capitals, and of one kind. */
const hamletKind = (hamlet: string): string => /^[a-z-]+(?= )/.exec(hamlet)?.[0] ?? '';
