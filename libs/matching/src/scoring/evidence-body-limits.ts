import type { CompiledComparison, EvidenceBody } from '../model/compiled-match-model';

/** What the bodies of evidence have weighed so far in one pair. */
export class BodyLimits {
  private readonly weights = new Map<EvidenceBody, number>();

  /** Itself, with nothing weighed. */
  ofNextPair(): this {
    if (this.weights.size > 0) this.weights.clear();
    return this;
  }

  /** The weight, in 1/1000 bit, with no more for a match than the comparison's body has left. */
  within({ body }: CompiledComparison, weight: number): number {
    if (body === undefined || weight <= 0) return weight;
    const used = this.weights.get(body) ?? 0;
    const left = Math.min(weight, body.most - used);
    this.weights.set(body, used + left);
    return left;
  }
}
