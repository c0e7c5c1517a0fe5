import { withinOneEdit } from '@sogoc/kernel';
import { statedValues, type Comparator } from '@sogoc/matching';

import { digitsOf, isDoubtful } from './doubtful-number';

/** How the personal numbers of two records agree, best first. */
export const NUMBER_GRADES = {
  equal: 1,
  /** One edit apart: a slip, or the number of a twin or of the next in the queue. */
  near: 0.9,
  /** Different, but one side has none that its own record bears out. */
  doubtful: 0.5,
  different: 0,
} as const;

/** By `NUMBER_GRADES`, over all numbers that the two records state, current and former. */
export const personalNumbersComparator: Comparator = (left, right) => {
  const [lefts, rights] = [statedValues(left), statedValues(right)];
  let best: number =
    lefts.every(isDoubtful) || rights.every(isDoubtful) ? NUMBER_GRADES.doubtful : NUMBER_GRADES.different;
  for (const l of lefts.map(digitsOf)) {
    for (const r of rights.map(digitsOf)) {
      if (l === r) return NUMBER_GRADES.equal;
      if (withinOneEdit(l, r)) best = NUMBER_GRADES.near;
    }
  }
  return best;
};
