import { withinOneEdit } from '@sogoc/kernel';
import { statedValues, type Comparator, type FeatureValue } from '@sogoc/matching';

import { FIELD_KIND } from '../../../address/by-words/places-in-commune';

/** How hamlets, quarters and fields of two plots agree, best first. */
export const PLOT_PLACE_GRADES = {
  /** One field: of a hamlet's dozen or so. */
  sharedField: 1,
  /** One hamlet or quarter, and nothing in it that differs. */
  shared: 0.9,
  /** One hamlet or block of flats, and two numbered groups or quarters: those are numbered anew now and then. */
  otherPart: 0.7,
  otherKind: 0.5,
  /** Two fields, of one hamlet or none. */
  otherField: 0.3,
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
  if (parted.includes(FIELD_KIND)) return PLOT_PLACE_GRADES.otherField;
  if (!isShared) return parted.length > 0 ? PLOT_PLACE_GRADES.different : PLOT_PLACE_GRADES.otherKind;
  if (!haveFieldInCommon(lefts, rights))
    return parted.length > 0 ? PLOT_PLACE_GRADES.otherPart : PLOT_PLACE_GRADES.shared;
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

/** Both name fields, and none in common. */
export const lieInOtherFields = (left: FeatureValue | undefined, right: FeatureValue | undefined): boolean =>
  left !== undefined && right !== undefined && areOtherOfKind(FIELD_KIND, statedValues(left), statedValues(right));

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
