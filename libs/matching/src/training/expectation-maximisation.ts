import type { LevelPattern } from './level-patterns';
import {
  matchProbabilities,
  otherProbabilities,
  type LevelProbabilities,
  type Parameters,
  type RelatedParameters,
} from './parameters';
import { nearStrangers } from './near-strangers';

/** Largest change of a probability at which EM counts as settled, and where it is given up. */
const SETTLED = 1e-5;
const MAX_ROUNDS = 300;

export interface EmMaterial {
  /** Where m and the prior start, and what m keeps where no pass says more. */
  readonly authored: Parameters;
  /** Random pairs: nearly all of different things; the matches among them are weighed out. */
  readonly random: readonly LevelPattern[];
  /** Whether no match can be among them. */
  readonly randomAreStrangers?: boolean;
  /** All pairs that any key proposes, each once. */
  readonly candidates: readonly LevelPattern[];
  readonly passes: readonly EmPass[];
  /** m known from labels; only u and the prior are estimated then. */
  readonly labelledM: LevelProbabilities | undefined;
  /** Number of pairs of records, proposed or not. */
  readonly allPairs: number;
  /** By comparison: whether things that belong together have in common what it compares. Left out, there is no class of such pairs. */
  readonly shared?: readonly boolean[];
}

export interface EmPass {
  readonly patterns: readonly LevelPattern[];
  /** By comparison: whether the pass's key leaves it free to differ. */
  readonly free: readonly boolean[];
}

export interface EmResult {
  readonly parameters: Parameters;
  /** Matches that each pass holds, by the final parameters. */
  readonly expectedMatches: readonly number[];
  /** Candidates that are different things that belong together. */
  readonly expectedRelated: number;
  readonly rounds: number;
  readonly settled: boolean;
}

/**
 * Expectation–maximisation over all passes at once. Whether a pair matches is judged by all its comparisons and the prior over
 * all pairs of records, never by the pass alone: a key that also holds together other groups (a building's restaurants) would
 * otherwise be taken for a key of matches. m of a comparison is learned from the passes that leave it free.
 *
 * Members of a household agree in address, phone and family name as matches do, and there may be more such pairs than matches: two
 * classes would find them first. With `shared` they are a third class, that agrees in what is shared and differs in all else nearly as
 * strangers do (a latent class model with restricted conditionals; Goodman 1974).
 */
export function estimate(material: EmMaterial): EmResult {
  let now = startOf(material);
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const next = improved(now, material);
    const change = Math.max(largestChange(now.m, next.m), largestChange(now.u, next.u));
    // The prior is small: what counts is how many bits it moves.
    const settled = change < SETTLED && bitsMoved(now.prior, next.prior) < 1e-4 && isRelatedSettled(now, next);
    now = next;
    if (settled || round === MAX_ROUNDS) {
      return {
        parameters: now,
        expectedMatches: material.passes.map(({ patterns }) => expected(patterns, now)),
        expectedRelated: (now.related?.share ?? 0) * material.allPairs,
        rounds: round,
        settled,
      };
    }
  }
  throw new RangeError('At least one round is made');
}

function startOf({ authored, random, labelledM, shared }: EmMaterial): Parameters {
  const m = labelledM ?? authored.m;
  const u = otherThan(random, () => 1, authored.u);
  const related = shared && { share: authored.prior, levels: sharedOf(shared, authored.m, u) };
  return { ...authored, m, u, ...(related && { related }) };
}

/** Levels of pairs that belong together: their own where what is compared is shared, the strangers' elsewhere. */
const sharedOf = (
  shared: readonly boolean[],
  own: LevelProbabilities,
  strangers: LevelProbabilities,
): LevelProbabilities => strangers.map((levels, c) => (shared[c] === true ? (own[c] ?? levels) : levels));

const bitsMoved = (before: number, after: number): number => Math.abs(Math.log2(after / before));

function isRelatedSettled({ related: before }: Parameters, { related: after }: Parameters): boolean {
  if (before === undefined || after === undefined) return true;
  return largestChange(before.levels, after.levels) < SETTLED && bitsMoved(before.share, after.share) < 1e-4;
}

function improved(now: Parameters, material: EmMaterial): Parameters {
  const { authored, random, randomAreStrangers, candidates, passes, labelledM, allPairs } = material;
  const asShare = (pairs: number): number => Math.min(0.5, Math.max(0.5 / allPairs, pairs / allPairs));
  const isOther = (levels: Uint8Array): number => (randomAreStrangers ? 1 : 1 - posterior(levels, now));
  const u = otherThan(random, isOther, authored.u);
  const related = improvedRelated(now, material, u, asShare);
  return {
    m: labelledM ?? learned(passes, (levels) => posterior(levels, now), authored.m),
    u,
    prior: asShare(expected(candidates, now)),
    ...(related && { related }),
  };
}

function improvedRelated(
  now: Parameters,
  { authored, candidates, passes, shared }: EmMaterial,
  u: LevelProbabilities,
  asShare: (pairs: number) => number,
): RelatedParameters | undefined {
  if (shared === undefined) return undefined;
  const isRelated = (levels: Uint8Array): number => classShare(levels, now, 'related');
  const pairs = candidates.reduce((sum, { levels, pairs: count }) => sum + count * isRelated(levels), 0);
  const found = learned(passes, isRelated, sharedOf(shared, authored.m, u));
  return {
    share: asShare(pairs),
    levels: sharedOf(
      shared,
      found,
      found.map((levels, c) => nearStrangers(levels, u[c])),
    ),
  };
}

/** Probability that a pair with these levels is a match. */
function posterior(levels: Uint8Array, parameters: Parameters): number {
  if (parameters.related !== undefined) return classShare(levels, parameters, 'match');
  const { m, u, prior } = parameters;
  let match = prior;
  let other = 1 - prior;
  for (let c = 0; c < levels.length; c++) {
    const level = levels[c] as number;
    if (level === 0) continue;
    match *= m[c]?.[level] ?? 1;
    other *= u[c]?.[level] ?? 1;
  }
  return match + other === 0 ? 0 : match / (match + other);
}

/** Probability that a pair with these levels is of one thing, or of two that belong together. */
function classShare(levels: Uint8Array, { m, u, prior, related }: Parameters, of: 'match' | 'related'): number {
  const match = prior * likelihood(levels, m);
  const belongs = related === undefined ? 0 : related.share * likelihood(levels, related.levels);
  const all = match + belongs + (1 - prior - (related?.share ?? 0)) * likelihood(levels, u);
  return all === 0 ? 0 : (of === 'match' ? match : belongs) / all;
}

function likelihood(levels: Uint8Array, probabilities: LevelProbabilities): number {
  let product = 1;
  for (let c = 0; c < levels.length; c++) {
    const level = levels[c] as number;
    if (level !== 0) product *= probabilities[c]?.[level] ?? 1;
  }
  return product;
}

function expected(patterns: readonly LevelPattern[], parameters: Parameters): number {
  return patterns.reduce((sum, { levels, pairs }) => sum + pairs * posterior(levels, parameters), 0);
}

/** Probabilities of levels among the pairs that weigh, each comparison's from the passes that leave it free. */
function learned(
  passes: readonly EmPass[],
  weight: (levels: Uint8Array) => number,
  authored: LevelProbabilities,
): LevelProbabilities {
  const counts = authored.map((levels) => levels.map(() => 0));
  for (const { patterns, free } of passes) {
    const weighed = levelCounts(patterns, weight, authored);
    weighed.forEach((row, c) => row.forEach((count, l) => addTo(counts[c], l, free[c] ? count : 0)));
  }
  return counts.map((row, c) => {
    const seen = row.reduce((sum, count, level) => sum + (level === 0 ? 0 : count), 0);
    return seen === 0 ? (authored[c] ?? []) : matchProbabilities(row, authored[c] ?? []);
  });
}

function otherThan(
  random: readonly LevelPattern[],
  weight: (levels: Uint8Array) => number,
  shape: LevelProbabilities,
): LevelProbabilities {
  return levelCounts(random, weight, shape).map(otherProbabilities);
}

/** Sums of the patterns' weights by comparison and level. */
export function levelCounts(
  patterns: readonly LevelPattern[],
  weight: (levels: Uint8Array) => number,
  shape: LevelProbabilities,
): number[][] {
  const counts = shape.map((levels) => levels.map(() => 0));
  for (const { levels, pairs } of patterns) {
    const share = pairs * weight(levels);
    levels.forEach((level, c) => addTo(counts[c], level, share));
  }
  return counts;
}

function addTo(row: number[] | undefined, place: number, amount: number): void {
  if (row) row[place] = (row[place] ?? 0) + amount;
}

function largestChange(before: LevelProbabilities, after: LevelProbabilities): number {
  let largest = 0;
  before.forEach((levels, c) =>
    levels.forEach((value, l) => {
      if (l > 0) largest = Math.max(largest, Math.abs(value - (after[c]?.[l] ?? value)));
    }),
  );
  return largest;
}
