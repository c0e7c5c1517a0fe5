import type { ScoredCandidates } from '../in-memory/score-candidates';
import { GrowingClusters } from './growing-clusters';

/** Pairs likelier than this are taken for matches that were seen, and are joined to see what third records tell. */
const JOINED = 0.5;
/** Fewer matches that weigh too little to be joined show nothing of what third records join. */
const FEWEST_LIGHT = 10;

/**
 * Estimated number of matches that no key proposes, by what keys and third records tell; the lesser of two:
 * - Matches that one key alone proposes, beside those that two do, tell how many none does: f1²/2f2 (Chao 1984, Scandinavian Journal of
 *   Statistics 11, of animals that were caught once and twice). Too high where records have one key that never fails.
 * - Of likely pairs that weigh too little to be joined, third records join a share; of matches that no key proposes they join as
 *   large a share (Lincoln and Petersen). Too high where light pairs were chosen for being poor.
 */
export function unseenMatches(scored: ScoredCandidates, probabilities: Float64Array): number {
  const once = byKeys(scored, probabilities);
  const thrice = byThirdRecords(scored, probabilities);
  return thrice === undefined ? once : Math.min(once, thrice);
}

function byKeys({ pairs }: ScoredCandidates, probabilities: Float64Array): number {
  const proposedBy = [0, 0, 0];
  for (let i = 0; i < pairs.count; i++) {
    const probability = probabilities[i] as number;
    // Pairs in doubt mostly share one key and are strangers more often than not: they would pass for matches seen once.
    if (probability < JOINED) continue;
    const keys = pairs.kindsOf(i).length;
    if (keys <= 2) proposedBy[keys] = (proposedBy[keys] as number) + probability;
  }
  const [, once = 0, twice = 0] = proposedBy;
  // The form that stays finite where nothing was proposed twice.
  return Math.max(0, once * (once - 1)) / (2 * (twice + 1));
}

function byThirdRecords(
  { pairs, weights, classOf, records }: ScoredCandidates,
  probabilities: Float64Array,
): number | undefined {
  const { left, right } = pairs;
  const surest = Uint32Array.from(weights.keys())
    .filter((pair) => (probabilities[pair] as number) >= JOINED)
    .sort((l, r) => (probabilities[r] as number) - (probabilities[l] as number) || l - r);
  const clusters = new GrowingClusters(records.length, conflicts(pairs, classOf));
  for (const pair of surest) clusters.join(left[pair] as number, right[pair] as number, probabilities[pair] as number);
  const light = { all: 0, joined: 0, pairs: 0 };
  for (let pair = 0; pair < pairs.count; pair++) {
    const probability = probabilities[pair] as number;
    if (probability >= JOINED || classOf(pair) === 'conflict') continue;
    light.all += probability;
    if (!clusters.areTogether(left[pair] as number, right[pair] as number)) continue;
    light.joined += probability;
    light.pairs += 1;
  }
  if (light.all < FEWEST_LIGHT || light.joined === 0) return undefined;
  const { pairs: inside, expectedRight, linked } = clusters;
  // What is inside and was no link, and no light pair either, no key proposed.
  const unlinked = inside - linked.pairs;
  const seen =
    unlinked <= 0 ? 0 : ((expectedRight - linked.expectedRight) * Math.max(0, unlinked - light.pairs)) / unlinked;
  return (seen * light.all) / light.joined;
}

function conflicts(
  { count, left, right }: ScoredCandidates['pairs'],
  classOf: ScoredCandidates['classOf'],
): { left: number[]; right: number[] } {
  const found = { left: [] as number[], right: [] as number[] };
  for (let pair = 0; pair < count; pair++) {
    if (classOf(pair) !== 'conflict') continue;
    found.left.push(left[pair] as number);
    found.right.push(right[pair] as number);
  }
  return found;
}
