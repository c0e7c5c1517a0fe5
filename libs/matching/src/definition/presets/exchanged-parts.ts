import type { PairAlignment } from '../../record/comparator';
import type { Features } from '../../record/match-record';
import { statedValues } from '../../record/stated-values';
import { jaroWinklerSimilarity } from '../../comparators/texts/jaro-winkler';

/** Exchanged parts must be so much more alike than the parts in their places: two names that differ either way stay as they stand. */
const CLEARLY = 0.3;

/**
 * Two features whose values sources exchange (given name and family name): where one record states them the other way round, its
 * values change places before the pair is compared.
 */
export function exchangedParts(one: string, other: string): PairAlignment {
  return (left, right) => {
    const asTheyStand = likeness(left, right, one, one) + likeness(left, right, other, other);
    if (asTheyStand > 2 - CLEARLY) return undefined;
    const exchanged = likeness(left, right, one, other) + likeness(left, right, other, one);
    if (exchanged < asTheyStand + CLEARLY) return undefined;
    // Which of the two is turned round makes no difference to comparators, which are symmetric.
    return { left, right: { ...right, [one]: right[other], [other]: right[one] } };
  };
}

function likeness(left: Features, right: Features, leftName: string, rightName: string): number {
  const [l] = statedValues(left[leftName]);
  const [r] = statedValues(right[rightName]);
  return l === undefined || r === undefined ? 0 : jaroWinklerSimilarity(l, r);
}
