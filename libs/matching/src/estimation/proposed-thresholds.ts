import type { ScoredCandidates } from '../in-memory/score-candidates';
import type { ExpectedPoint } from './expected-rates';

/** Thresholds in bits, with what is expected at `match`. */
export interface ProposedThresholds {
  readonly match: number;
  readonly review: number;
  readonly expected: ExpectedPoint;
}

/** An F1 so near the best is as good: of those the highest threshold is taken, for a wrong join is worse than a missed one. */
const AS_GOOD = 0.002;
/** Where the pairs that are left out are surer than this, a higher threshold helps nobody. */
const SURE = 0.99;
/** Pairs below this are not worth a question. */
const WORTH_ASKING = 0.1;
/** 1/1000 bit in a bit. */
const BITS = 1000;

/** The best expected F1 of clusters, and from where a pair is worth a question; undefined when no pair is likely to match. */
export function proposedThresholds(
  curve: readonly ExpectedPoint[],
  { weights }: ScoredCandidates,
  probabilities: Float64Array,
): ProposedThresholds | undefined {
  const most = curve.reduce((top, { clusters }) => Math.max(top, clusters.f1), 0);
  const good = curve.filter(({ clusters }) => clusters.f1 > 0 && clusters.f1 >= most - AS_GOOD);
  const best = good.find(({ probability }) => probability <= SURE) ?? good.at(-1);
  if (best === undefined) return undefined;
  let lowest = best.weight;
  weights.forEach((weight, i) => {
    if (weight < lowest && (probabilities[i] as number) >= WORTH_ASKING) lowest = weight;
  });
  return { match: best.weight / BITS, review: lowest / BITS, expected: best };
}
