import { hash53 } from '@sogoc/kernel';
import type { PairScore } from './score-pair';

/** One number for the levels that a pair's comparisons reached: another one when the evidence is another, though the weight be the same. */
export function evidenceHash({ levels }: Pick<PairScore, 'levels'>): number {
  return hash53(levels.join('|'));
}
