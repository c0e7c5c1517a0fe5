import type { Comparator } from '../../record/comparator';
import { statedValues } from '../../record/stated-values';

/** Lifts a similarity of two texts to features: of lists, the best pair of items counts; nothing stated gives 0. */
export function bestOf(similarity: (left: string, right: string) => number): Comparator {
  return (left, right) => {
    if (typeof left === 'string' && typeof right === 'string') return left && right ? similarity(left, right) : 0;
    let best = 0;
    for (const l of statedValues(left)) {
      for (const r of statedValues(right)) {
        const found = similarity(l, r);
        if (found > best) best = found;
      }
    }
    return best;
  };
}
