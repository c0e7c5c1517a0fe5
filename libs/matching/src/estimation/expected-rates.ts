import { harmonicMean } from '../evaluation/evaluate-partition';
import { type ConflictingPairs, GrowingClusters } from './growing-clusters';

/** Expected rates when every pair of at least `weight` (1/1000 bit) is joined, and what clusters of them come to. */
export interface ExpectedPoint {
  readonly weight: number;
  /** Of the lightest pair that is joined. */
  readonly probability: number;
  readonly pairs: ExpectedRates;
  /** With all that is joined through others. */
  readonly clusters: ExpectedRates;
}

export interface ExpectedRates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Candidate pairs; place i of the arrays is pair i. */
export interface LikelyPairs {
  /** Places of records. */
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly weights: Int32Array;
  readonly probabilities: Float64Array;
  /** Whether the pair may join. */
  readonly isJoinable: (pair: number) => boolean;
}

/** Clusters of this precision are trusted to hold matches that no pair shows. */
const SOUND = 0.98;

/**
 * Expected precision and recall for each distinct weight, heaviest first. In a cluster two records are one thing as likely as every
 * link of the way between them is right, or as their own link is; `matches` is the expected number of all matches, those that no key proposes included. Recall
 * is of these, or of what sound clusters hold and what is likely beside them, when that is more.
 */
export function expectedRates(pairs: LikelyPairs, records: number, matches: number): ExpectedPoint[] {
  const ordered = heaviestFirst(pairs);
  const clusters = new GrowingClusters(records, conflictsAmong(pairs));
  const points: {
    weight: number;
    probability: number;
    right: number;
    joined: number;
    rightInClusters: number;
    inClusters: number;
  }[] = [];
  let right = 0;
  ordered.forEach((pair, i) => {
    const [weight, probability] = [pairs.weights[pair] as number, pairs.probabilities[pair] as number];
    right += probability;
    clusters.join(pairs.left[pair] as number, pairs.right[pair] as number, probability);
    const next = ordered[i + 1];
    if (next !== undefined && pairs.weights[next] === weight) return;
    const { expectedRight: rightInClusters, pairs: inClusters } = clusters;
    points.push({ weight, probability, right, joined: i + 1, rightInClusters, inClusters });
  });
  const sound = points.filter(
    ({ probability, rightInClusters, inClusters }) => probability >= 0.5 && rightInClusters >= SOUND * inClusters,
  );
  // At the lightest sound point what is likely beside its clusters lies outside of them; higher up it would count twice.
  const lightest = sound.at(-1);
  const all = Math.max(matches, lightest === undefined ? 0 : lightest.rightInClusters + right - lightest.right);
  return points.map(({ weight, probability, right: rightPairs, joined, rightInClusters, inClusters }) => ({
    weight,
    probability,
    pairs: ratesOf(rightPairs, joined, all),
    clusters: ratesOf(rightInClusters, inClusters, all),
  }));
}

/** What clusters that were made come to, whatever kept them apart or together; `matches` is the expected number of all matches. */
export function ratesOfClusters(
  pairs: LikelyPairs,
  clusterAt: ArrayLike<number>,
  records: number,
  matches: number,
): ExpectedRates {
  const { left, right, isJoinable } = pairs;
  const isInside = (pair: number): boolean =>
    clusterAt[left[pair] as number] === clusterAt[right[pair] as number] && isJoinable(pair);
  const clusters = new GrowingClusters(records);
  for (const pair of heaviestFirst({ ...pairs, isJoinable: isInside })) {
    clusters.join(left[pair] as number, right[pair] as number, pairs.probabilities[pair] as number);
  }
  const beside = pairs.probabilities.reduce((sum, each, pair) => sum + (isInside(pair) ? 0 : each), 0);
  return ratesOf(clusters.expectedRight, clusters.pairs, Math.max(matches, clusters.expectedRight + beside));
}

/** Pairs that must not be joined, by the two records of each. */
function conflictsAmong({ left, right, weights, isJoinable }: LikelyPairs): ConflictingPairs {
  const conflicts = { left: [] as number[], right: [] as number[] };
  for (let pair = 0; pair < weights.length; pair++) {
    if (isJoinable(pair)) continue;
    conflicts.left.push(left[pair] as number);
    conflicts.right.push(right[pair] as number);
  }
  return conflicts;
}

/** The pairs that may join, by weight; of one weight in their order. */
function heaviestFirst({ weights, isJoinable }: Pick<LikelyPairs, 'weights' | 'isJoinable'>): Uint32Array {
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), -Infinity);
  // One number says weight and place, so that numbers alone are sorted; it is exact while weights spread over fewer than 2^53 / pairs.
  const codes = new Float64Array(weights.length);
  let count = 0;
  weights.forEach((weight, pair) => {
    if (isJoinable(pair)) codes[count++] = (heaviest - weight) * weights.length + pair;
  });
  return Uint32Array.from(codes.subarray(0, count).sort(), (code) => code % weights.length);
}

function ratesOf(right: number, joined: number, matches: number): ExpectedRates {
  const precision = joined === 0 ? 1 : right / joined;
  const recall = matches === 0 ? 1 : Math.min(1, right / matches);
  return { precision, recall, f1: harmonicMean(precision, recall) };
}
