import { statedValues, type Comparator, type FeatureValue } from '@sogoc/matching';

import { withinOneEdit } from '@sogoc/kernel';

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

/** How hamlets, quarters and fields of two plots agree, best first. */
export const PLOT_PLACE_GRADES = {
  /** One field: of a hamlet's dozen or so. */
  sharedField: 1,
  /** One hamlet or quarter, and nothing in it that differs. */
  shared: 0.9,
  /** One hamlet, and two fields or two groups of it. */
  otherPart: 0.7,
  otherKind: 0.5,
  different: 0,
} as const;

/**
 * A plot lies in one hamlet and one field, and records name either, so names are not told apart; fields that are called so are. Hamlets are joined and
 * numbered anew, fields keep their names: in one field another number says nothing.
 */
export const placeOfPlotComparator: Comparator = (left, right) => {
  const [lefts, rights] = [statedValues(left), statedValues(right)];
  const isShared = lefts.some((place) => rights.some((other) => areOneName(nameOf(place), nameOf(other))));
  const parted = kindsOf(lefts).filter((kind) => areOtherOfKind(kind, lefts, rights));
  if (!isShared) return parted.length > 0 ? PLOT_PLACE_GRADES.different : PLOT_PLACE_GRADES.otherKind;
  if (!haveFieldInCommon(lefts, rights)) return parted.length > 0 ? PLOT_PLACE_GRADES.otherPart : PLOT_PLACE_GRADES.shared;
  return parted.length > 0 ? PLOT_PLACE_GRADES.shared : PLOT_PLACE_GRADES.sharedField;
};

/** Numbered places are held with their kind in small letters, named ones, in capitals, by the name alone. */
const kindOf = (place: string): string => /^[a-z-]+(?= )/.exec(place)?.[0] ?? '';

/** A field by its name alone: another office may call it a hamlet. */
const nameOf = (place: string): string => (isField(place) ? place.slice(FIELD_KIND.length + 1) : place);

const isField = (place: string): boolean => place.startsWith(`${FIELD_KIND} `);

/** `Thôn Quần Phương Vũ Trung`: since communes merged hamlets bear the names of their former ones behind their own. */
const areOneName = (name: string, other: string): boolean =>
  name === other || isLengthened(name, other) || isLengthened(other, name);

const isLengthened = (longer: string, shorter: string): boolean =>
  longer.startsWith(`${shorter} `) && kindOf(longer) === '' && longer.slice(shorter.length + 1).includes(' ');

const haveFieldInCommon = (lefts: readonly string[], rights: readonly string[]): boolean =>
  lefts.some((place) => rights.some((other) => (isField(place) || isField(other)) && nameOf(place) === nameOf(other)));

const kindsOf = (places: readonly string[]): readonly string[] =>
  [...new Set(places.map(kindOf))].filter((kind) => kind !== '');

/** Both state places of the kind, and none in common, nor a field that a slip makes of another. */
function areOtherOfKind(kind: string, lefts: readonly string[], rights: readonly string[]): boolean {
  const own = lefts.filter((place) => kindOf(place) === kind);
  const others = rights.filter((place) => kindOf(place) === kind);
  if (own.length === 0 || others.length === 0) return false;
  return !own.some((place) => others.some((other) => place === other || (kind === FIELD_KIND && isSlip(place, other))));
}

/** One letter, or what an office without commas runs into the name. */
const isSlip = (place: string, other: string): boolean =>
  withinOneEdit(place, other) || place.startsWith(`${other} `) || other.startsWith(`${place} `);
