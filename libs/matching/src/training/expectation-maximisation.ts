import type { LevelPattern } from './level-patterns';
import { matchProbabilities, type LevelProbabilities, type Parameters } from './parameters';

/** Largest change of a probability at which EM counts as settled, and where it is given up. */
const SETTLED = 1e-5;
const MAX_ROUNDS = 200;

export interface EmResult {
  readonly m: LevelProbabilities;
  /** Share of matches among the pairs given. */
  readonly share: number;
  readonly expectedMatches: number;
  readonly rounds: number;
  readonly settled: boolean;
}

/**
 * Estimates m, and the share of matches, from unlabelled pairs with u held fixed. Comparisons not in `active` (those that the
 * pass's key fixes) are not looked at and keep their m.
 */
export function estimateMatches(
  patterns: readonly LevelPattern[],
  start: Parameters,
  authored: LevelProbabilities,
  active: readonly boolean[],
): EmResult {
  let m = start.m;
  let share = Math.min(0.5, Math.max(start.prior, 0.01));
  let expectedMatches = 0;
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const posteriors = patterns.map(({ levels }) => posterior(levels, m, start.u, share, active));
    expectedMatches = patterns.reduce((sum, { pairs }, i) => sum + pairs * (posteriors[i] ?? 0), 0);
    const total = patterns.reduce((sum, { pairs }) => sum + pairs, 0);
    const counts = levelCounts(patterns, posteriors, m);
    const next = m.map((levels, c) => (active[c] ? matchProbabilities(counts[c] ?? [], authored[c] ?? []) : levels));
    const nextShare = Math.min(0.999, Math.max(1e-9, total === 0 ? share : expectedMatches / total));
    const change = Math.max(largestChange(m, next), Math.abs(share - nextShare));
    m = next;
    share = nextShare;
    if (change < SETTLED) return { m, share, expectedMatches, rounds: round, settled: true };
  }
  return { m, share, expectedMatches, rounds: MAX_ROUNDS, settled: false };
}

/** Probability that a pair with these levels is a match. */
export function posterior(
  levels: Uint8Array,
  m: LevelProbabilities,
  u: LevelProbabilities,
  prior: number,
  active?: readonly boolean[],
): number {
  let match = prior;
  let other = 1 - prior;
  for (let c = 0; c < levels.length; c++) {
    const level = levels[c] as number;
    if (level === 0 || (active && !active[c])) continue;
    match *= m[c]?.[level] ?? 1;
    other *= u[c]?.[level] ?? 1;
  }
  return match + other === 0 ? 0 : match / (match + other);
}

/** Sums of the patterns' weights by comparison and level. */
export function levelCounts(
  patterns: readonly LevelPattern[],
  weights: readonly number[],
  shape: LevelProbabilities,
): number[][] {
  const counts = shape.map((levels) => levels.map(() => 0));
  patterns.forEach(({ levels, pairs }, i) => {
    const weight = pairs * (weights[i] ?? 0);
    levels.forEach((level, c) => {
      const row = counts[c] as number[];
      row[level] = (row[level] ?? 0) + weight;
    });
  });
  return counts;
}

function largestChange(before: LevelProbabilities, after: LevelProbabilities): number {
  return Math.max(
    0,
    ...before.flatMap((levels, c) =>
      levels.map((value, l) => (l === 0 ? 0 : Math.abs(value - (after[c]?.[l] ?? value)))),
    ),
  );
}
