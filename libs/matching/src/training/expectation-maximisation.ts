import type { LevelPattern } from './level-patterns';
import { matchProbabilities, otherProbabilities, type LevelProbabilities, type Parameters } from './parameters';

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
  readonly rounds: number;
  readonly settled: boolean;
}

/**
 * Expectation–maximisation over all passes at once. Whether a pair matches is judged by all its comparisons and the prior over
 * all pairs of records, never by the pass alone: a key that also holds together other groups (a building's restaurants) would
 * otherwise be taken for a key of matches. m of a comparison is learned from the passes that leave it free.
 */
export function estimate(material: EmMaterial): EmResult {
  const { authored, random, labelledM } = material;
  let now: Parameters = { ...authored, m: labelledM ?? authored.m, u: otherThan(random, () => 1, authored.u) };
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const next = improved(now, material);
    const change = Math.max(largestChange(now.m, next.m), largestChange(now.u, next.u));
    // The prior is small: what counts is how many bits it moves.
    const settled = change < SETTLED && Math.abs(Math.log2(next.prior / now.prior)) < 1e-4;
    now = next;
    if (settled || round === MAX_ROUNDS) {
      return {
        parameters: now,
        expectedMatches: material.passes.map(({ patterns }) => expected(patterns, now)),
        rounds: round,
        settled,
      };
    }
  }
  throw new RangeError('At least one round is made');
}

function improved(
  now: Parameters,
  { authored, random, randomAreStrangers, candidates, passes, labelledM, allPairs }: EmMaterial,
): Parameters {
  const share = expected(candidates, now) / allPairs;
  return {
    m: labelledM ?? matched(passes, now, authored.m),
    u: otherThan(random, (levels) => (randomAreStrangers ? 1 : 1 - posterior(levels, now)), authored.u),
    prior: Math.min(0.5, Math.max(0.5 / allPairs, share)),
  };
}

/** Probability that a pair with these levels is a match. */
export function posterior(levels: Uint8Array, { m, u, prior }: Parameters): number {
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

function expected(patterns: readonly LevelPattern[], parameters: Parameters): number {
  return patterns.reduce((sum, { levels, pairs }) => sum + pairs * posterior(levels, parameters), 0);
}

function matched(passes: readonly EmPass[], now: Parameters, authored: LevelProbabilities): LevelProbabilities {
  const counts = authored.map((levels) => levels.map(() => 0));
  for (const { patterns, free } of passes) {
    const weighed = levelCounts(patterns, (levels) => posterior(levels, now), authored);
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
