import { statedValues, type Comparator, type FeatureValue } from '@sogoc/matching';

import { BY_NAME, communeCodeOf } from './commune-by-name';
import { FIELD_KIND } from './places-in-commune';

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

/** `tellsApart`: whether two that differ and are of the kind are two places; names are of the kind that is called nothing. */
const agreementOf =
  (tellsApart: (kind: string) => boolean): Comparator =>
  (left, right) => {
    const [lefts, rights] = [statedValues(left), statedValues(right)];
    if (lefts.some((place) => rights.includes(place))) return HAMLET_GRADES.shared;
    const areTwo = lefts.some((l) => rights.some((r) => kindOf(l) === kindOf(r) && tellsApart(kindOf(l))));
    return areTwo ? HAMLET_GRADES.different : HAMLET_GRADES.otherKind;
  };

/** Hamlets by kind and number or by name. Those of one kind are told apart by their numbers, and names by themselves. */
export const hamletComparator = agreementOf(() => true);

/** A plot lies in one hamlet and one field, and records name either, so names are not told apart. What models of before version 9 ask. */
export const hamletOrFieldComparator = agreementOf((kind) => kind !== '' && kind !== FIELD_KIND);

/** Numbered places are held with their kind in small letters, named ones, in capitals, by the name alone. */
const kindOf = (place: string): string => /^[a-z-]+(?= )/.exec(place)?.[0] ?? '';
