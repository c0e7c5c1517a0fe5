import type { CompiledComparison, EvidenceBody } from '../model/compiled-match-model';
import type { ComparisonOutcome } from './compare-feature';

/** What the bodies of evidence have weighed so far in one pair. */
export class BodyLimits {
  private readonly weights = new Map<EvidenceBody, number>();

  /** The outcome, with no more weight for a match than its body has left. */
  within({ body }: CompiledComparison, outcome: ComparisonOutcome): ComparisonOutcome {
    if (body === undefined || outcome.weight <= 0) return outcome;
    const used = this.weights.get(body) ?? 0;
    const weight = Math.min(outcome.weight, body.most - used);
    this.weights.set(body, used + weight);
    return weight === outcome.weight ? outcome : { ...outcome, weight };
  }
}
