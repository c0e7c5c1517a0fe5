import type { EdgeClass } from '../record/edge';
import type { MatchRecord } from '../record/match-record';
import type { CompiledComparison, CompiledMatchModel } from '../model/compiled-match-model';
import { alignedFeatures } from './aligned-features';
import { BodyLimits } from './evidence-body-limits';
import { compareFeature, type ComparisonOutcome } from './compare-feature';
import { vetoesOf } from './find-vetoes';
import { judgePair } from './score-pair';
import { type Lacking, lackingOf } from './lacking-for-match';

/** Why a pair is or is not joined: a waterfall from the prior to the total. Weights in 1/1000 bit; no record values inside. */
export interface PairExplanation {
  readonly prior: number;
  readonly comparisons: readonly ExplainedComparison[];
  readonly total: number;
  readonly thresholds: { readonly match: number; readonly review: number };
  readonly vetoes: readonly string[];
  readonly class: EdgeClass;
  readonly lacking: Lacking;
}

export interface ExplainedComparison extends ComparisonOutcome {
  readonly name: string;
  readonly feature: string;
  /** Running total after this comparison. */
  readonly after: number;
  /** How much more the comparison's strongest level would give, without term frequencies; 0 at the top. */
  readonly couldGain: number;
}

/** The same sum as `scorePair`, told step by step; vetoes are looked for at any weight. */
export function explainPair(model: CompiledMatchModel, lower: MatchRecord, higher: MatchRecord): PairExplanation {
  let total = model.prior;
  const bodies = new BodyLimits();
  const { left, right } = alignedFeatures(model, lower.features, higher.features);
  const comparisons = model.comparisons.map((comparison): ExplainedComparison => {
    const outcome = compareFeature(comparison, left, right);
    const weight = bodies.within(comparison, outcome.weight);
    total += weight;
    const { name, feature } = comparison;
    const couldGain = Math.max(0, strongestWeight(comparison) - weight);
    return { name, feature, ...outcome, weight, after: total, couldGain };
  });
  const vetoes = vetoesOf(model, lower.features, higher.features);
  return {
    prior: model.prior,
    comparisons,
    total,
    thresholds: model.thresholds,
    vetoes,
    class: judgePair(model, total, lower.features, higher.features).class,
    lacking: lackingOf(model, total, comparisons, vetoes.length > 0),
  };
}

function strongestWeight(comparison: CompiledComparison): number {
  return Math.max(...comparison.levels.map(({ weight }) => weight));
}
