import { statedValues, type Comparator } from '@sogoc/matching';

/** How the hamlets, quarters and fields of two parcels agree, best first. */
export const PLACE_GRADES = {
  shared: 1,
  /** One is named and the other numbered, or a name begins with the other: nothing can be said. */
  otherKind: 0.5,
  different: 0,
} as const;

/** A plot lies in one hamlet and one field; records name either, so only what is of one kind is told apart. */
export const placeInCommuneComparator: Comparator = (left, right) => {
  const [lefts, rights] = [statedValues(left), statedValues(right)];
  if (lefts.some((place) => rights.includes(place))) return PLACE_GRADES.shared;
  return lefts.some((l) => rights.some((r) => kindOf(l) !== '' && kindOf(l) === kindOf(r)))
    ? PLACE_GRADES.different
    : PLACE_GRADES.otherKind;
};

/** Numbered places are held with their kind in small letters, named ones by the name alone. */
const kindOf = (place: string): string => /^[a-z-]+(?= )/.exec(place)?.[0] ?? '';
