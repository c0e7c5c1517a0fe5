import type { CompiledComparison, EvidenceBody } from '../model/compiled-match-model';

/** What the bodies of evidence have weighed so far in one pair. */
export class BodyLimits {
  private weights: Map<EvidenceBody, number> | undefined;

  /** The weight, in 1/1000 bit, with no more for a match than the comparison's body has left. */
  within({ body }: CompiledComparison, weight: number): number {
    if (body === undefined || weight <= 0) return weight;
    this.weights ??= new Map();
    const used = this.weights.get(body) ?? 0;
    const left = Math.min(weight, body.most - used);
    this.weights.set(body, used + left);
    return left;
  }
}
