import type { CompiledMatchModel } from '../model/compiled-match-model';
import type { ExplainedComparison } from './explain-pair';

/** What keeps the pair from being joined automatically. */
export interface Lacking {
  /** Weight short of the thresholds; 0 when reached. */
  readonly toReview: number;
  readonly toMatch: number;
  /** Comparisons of which one alone, at its strongest level, would reach the match threshold; strongest gain first. */
  readonly anyOneOf: readonly string[];
  /** Whether a veto stands in the way whatever the weight. */
  readonly vetoed: boolean;
}

/** `comparisons` hold what each could gain at its strongest level. */
export function lackingOf(
  model: CompiledMatchModel,
  total: number,
  comparisons: readonly ExplainedComparison[],
  vetoed: boolean,
): Lacking {
  const toMatch = Math.max(0, model.thresholds.match - total);
  const enough = comparisons.filter(({ couldGain }) => toMatch > 0 && couldGain >= toMatch);
  return {
    toReview: Math.max(0, model.thresholds.review - total),
    toMatch,
    anyOneOf: enough.sort((left, right) => right.couldGain - left.couldGain).map(({ name }) => name),
    vetoed,
  };
}
