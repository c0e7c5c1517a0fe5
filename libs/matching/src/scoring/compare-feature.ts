import type { Features, FeatureValue } from '../record/match-record';
import type { CompiledComparison, CompiledLevel } from '../model/compiled-match-model';
import { isMissing } from '../record/stated-values';
import { frequencyPart } from './term-frequency-part';

/** What one comparison says about a pair. Weights in 1/1000 bit; `weight` includes the term-frequency part. */
export interface ComparisonOutcome {
  readonly level: string;
  readonly weight: number;
  readonly termFrequencyPart: number;
}

/** The first level whose condition holds, and its weight for these two records. */
export function compareFeature(comparison: CompiledComparison, left: Features, right: Features): ComparisonOutcome {
  const l = left[comparison.feature];
  const r = right[comparison.feature];
  const level = comparison.levels[levelIndexOf(comparison, l, r)] as CompiledLevel;
  const termFrequencyPart = frequencyPartAt(level, comparison, l, r);
  return { level: level.name, weight: level.weight + termFrequencyPart, termFrequencyPart };
}

/** The weight of a level that the two values came to, its term-frequency part included. */
export function weightAt(
  level: CompiledLevel,
  comparison: CompiledComparison,
  left: FeatureValue | undefined,
  right: FeatureValue | undefined,
): number {
  return level.weight + frequencyPartAt(level, comparison, left, right);
}

/** The level's place in declared order: 0 is `missing`, the last is `else`. */
export function levelIndexOf(
  { comparators, levels }: CompiledComparison,
  left: FeatureValue | undefined,
  right: FeatureValue | undefined,
): number {
  return isMissing(left) || isMissing(right) ? 0 : levelOfPresent(levels, comparators, left, right);
}

/** The same of what is stated on both sides, whatever stands for the values: themselves, or their places in a list. */
export function levelOfPresent<T>(
  levels: readonly CompiledLevel[],
  comparators: readonly ((left: T, right: T) => number)[],
  left: T,
  right: T,
): number {
  let asked = -1;
  let similarity = 0;
  for (let i = 1; i < levels.length - 1; i++) {
    const level = levels[i] as CompiledLevel;
    if (level.comparator !== asked) {
      asked = level.comparator;
      similarity = comparators[asked]?.(left, right) ?? 0;
    }
    if (similarity >= level.atLeast) return i;
  }
  return levels.length - 1;
}

function frequencyPartAt(
  level: CompiledLevel,
  { frequencies }: CompiledComparison,
  left: FeatureValue | undefined,
  right: FeatureValue | undefined,
): number {
  return level.adjusted ? frequencyPart(level, frequencies, left, right) : 0;
}
