import type { View } from '@sogoc/access';
import type { EdgeClass, PairExplanation } from '@sogoc/matching';

/** Weights inside the product are in 1/1000 bit, in the API in bits. */
const STEPS_PER_BIT = 1_000;
export const bitsOf = (weight: number): number => weight / STEPS_PER_BIT;
export const weightOfBits = (bits: number): number => Math.round(bits * STEPS_PER_BIT);

export interface ShownComparison {
  readonly name: string;
  readonly level: string;
  /** Bits, as all below. */
  readonly weight: number;
  /** The part of `weight` that comes from how common the agreeing value is. */
  readonly frequencyPart: number;
  readonly after: number;
  /** How much more the strongest level would give. */
  readonly couldGain: number;
}

/** Why two records are or are not joined: a sum from the prior to the total. Holds no value of either. */
export interface ShownExplanation {
  readonly prior: number;
  /** Absent under the view `ids`: what agrees is already a part of the values. */
  readonly comparisons?: readonly ShownComparison[];
  readonly total: number;
  readonly thresholds: { readonly match: number; readonly review: number };
  /** What forbids joining whatever the weight: `exclusive:<scheme>` and names of rules. */
  readonly vetoes: readonly string[];
  readonly class: EdgeClass;
  readonly lacking: {
    readonly toReview: number;
    readonly toMatch: number;
    /** Comparisons of which one alone, at its best, would reach the threshold. Absent under the view `ids`. */
    readonly anyOneOf?: readonly string[];
    readonly vetoed: boolean;
  };
  /** What forbids joining the two golden records as wholes, beyond these two records: `exclusive:<scheme>`. */
  readonly constraints: readonly string[];
  /** Names of the blocking keys by which the two meet. */
  readonly sharedKeys: readonly string[];
}

export function showExplanation(
  explanation: PairExplanation,
  sharedKeys: readonly string[],
  view: View,
  constraints: readonly string[] = [],
): ShownExplanation {
  const { prior, comparisons, total, thresholds, vetoes, lacking } = explanation;
  const showsComparisons = view !== 'ids';
  return {
    prior: bitsOf(prior),
    ...(showsComparisons && { comparisons: comparisons.map(showComparison) }),
    total: bitsOf(total),
    thresholds: { match: bitsOf(thresholds.match), review: bitsOf(thresholds.review) },
    vetoes,
    class: explanation.class,
    lacking: {
      toReview: bitsOf(lacking.toReview),
      toMatch: bitsOf(lacking.toMatch),
      ...(showsComparisons && { anyOneOf: lacking.anyOneOf }),
      vetoed: lacking.vetoed || constraints.length > 0,
    },
    constraints,
    sharedKeys,
  };
}

function showComparison(comparison: PairExplanation['comparisons'][number]): ShownComparison {
  const { name, level, weight, termFrequencyPart, after, couldGain } = comparison;
  return {
    name,
    level,
    weight: bitsOf(weight),
    frequencyPart: bitsOf(termFrequencyPart),
    after: bitsOf(after),
    couldGain: bitsOf(couldGain),
  };
}
