import type { Comparator } from '../record/comparator';
import type { FeatureValue } from '../record/match-record';
import { isMissing } from '../record/stated-values';
import { jaroWinklerSimilarity } from './texts/jaro-winkler';

/** Parts at least so similar count as alike: a typing error in a name of five letters, not another name. */
const ALIKE_FROM = 0.85;

/** What two values of two parts each have in common, best first; "exchanged" means that the parts changed places. */
export const EITHER_ORDER_GRADES = {
  bothEqual: 1,
  bothEqualExchanged: 0.95,
  bothAlike: 0.9,
  bothAlikeExchanged: 0.85,
  /** One side states one part only, and it is one of the other side's; where it stands is not known. */
  onlyPartEqual: 0.8,
  onlyPartAlike: 0.7,
  /** The other parts contradict. */
  oneEqual: 0.5,
  oneAlike: 0.45,
  oneEqualExchanged: 0.35,
  oneAlikeExchanged: 0.3,
  /** One side states one part only, and it is neither of the other side's. */
  onlyPartDifferent: 0.1,
  different: 0,
} as const;

/** 0 different, 1 alike, 2 equal. */
type Likeness = 0 | 1 | 2;

/**
 * Compares lists of up to two parts that sources mix up (given name and surname, two lines of an address) by
 * `EITHER_ORDER_GRADES`. Items after the second are not read.
 */
export const eitherOrder: Comparator = (left, right) => {
  const [l, r] = [partsOf(left), partsOf(right)];
  const grade = EITHER_ORDER_GRADES;
  if (l.length === 0 || r.length === 0) return grade.different;
  if (l.length === 1 || r.length === 1) {
    let best: Likeness = 0;
    for (const part of l) {
      for (const other of r) {
        const found = likeness(part, other);
        if (found > best) best = found;
      }
    }
    return best === 2 ? grade.onlyPartEqual : best === 1 ? grade.onlyPartAlike : grade.onlyPartDifferent;
  }
  const [l1 = '', l2 = ''] = l;
  const [r1 = '', r2 = ''] = r;
  return Math.max(
    gradeOf(likeness(l1, r1), likeness(l2, r2), [grade.bothEqual, grade.bothAlike, grade.oneEqual, grade.oneAlike]),
    gradeOf(likeness(l1, r2), likeness(l2, r1), [
      grade.bothEqualExchanged,
      grade.bothAlikeExchanged,
      grade.oneEqualExchanged,
      grade.oneAlikeExchanged,
    ]),
  );
};

function gradeOf(one: Likeness, other: Likeness, grades: readonly [number, number, number, number]): number {
  if (one === 2 && other === 2) return grades[0];
  if (one > 0 && other > 0) return grades[1];
  if (one === 2 || other === 2) return grades[2];
  return one > 0 || other > 0 ? grades[3] : EITHER_ORDER_GRADES.different;
}

function likeness(left: string, right: string): Likeness {
  if (left === right) return 2;
  return jaroWinklerSimilarity(left, right) >= ALIKE_FROM ? 1 : 0;
}

/** Repeated items stay: a name may be the same word twice. */
function partsOf(value: FeatureValue): readonly string[] {
  if (isMissing(value)) return [];
  if (typeof value !== 'object') return [String(value)];
  const parts: string[] = [];
  for (const item of value) {
    const part = typeof item === 'string' ? item : String(item);
    if (part !== '' && parts.push(part) === 2) break;
  }
  return parts;
}
