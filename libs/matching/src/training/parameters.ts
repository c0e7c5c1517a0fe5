import type { MatchModelDeclaration } from '../model/match-model-declaration';

/** Probabilities of each level, by comparison then level in declared order; the entry of `missing` is not used. */
export type LevelProbabilities = readonly (readonly number[])[];

export interface Parameters {
  readonly m: LevelProbabilities;
  readonly u: LevelProbabilities;
  /** Share of matches among all pairs of records. */
  readonly prior: number;
  /** Pairs of different things that belong together, where they are told apart from strangers. */
  readonly related?: RelatedParameters;
}

export interface RelatedParameters {
  /** Among all pairs of records. */
  readonly share: number;
  /** Of comparisons that are not shared these are u. */
  readonly levels: LevelProbabilities;
}

/**
 * How many pairs the author's own probabilities count for beside what is observed: enough that a level nobody saw keeps a
 * probability above 0, too few to outweigh a hundred pairs.
 */
const AUTHOR_PAIRS = 1;
/** Jeffreys' half count: a level that no random pair reached is rarer than one in their number, not impossible. */
const HALF_PAIR = 0.5;
const LEAST = 1e-7;

export function parametersOf(spec: MatchModelDeclaration): Parameters {
  const odds = 2 ** spec.priorBits;
  return {
    m: spec.comparisons.map(({ levels }) => levels.map(({ m }) => m)),
    u: spec.comparisons.map(({ levels }) => levels.map(({ u }) => u)),
    prior: odds / (1 + odds),
  };
}

/** m of one comparison's levels from observed (possibly fractional) counts; adds up to 1 without `missing`. */
export function matchProbabilities(counts: readonly number[], authored: readonly number[]): number[] {
  return probabilitiesOf(counts.map((count, level) => count + AUTHOR_PAIRS * (authored[level] ?? 0)));
}

/** u of one comparison's levels from counts of random pairs; adds up to 1 without `missing`. */
export function otherProbabilities(counts: readonly number[]): number[] {
  return probabilitiesOf(counts.map((count) => count + HALF_PAIR));
}

function probabilitiesOf(counts: readonly number[]): number[] {
  const stated = counts.map((count, level) => (level === 0 ? 0 : count));
  const total = stated.reduce((sum, count) => sum + count, 0);
  return stated.map((count, level) => (level === 0 ? 0 : Math.min(1 - LEAST, Math.max(LEAST, count / total))));
}

/** The specification with other probabilities; everything else as it was. Prior in bits to three decimals. */
export function withParameters(spec: MatchModelDeclaration, { m, u, prior }: Parameters): MatchModelDeclaration {
  return {
    ...spec,
    priorBits: Math.round(1000 * Math.log2(prior / (1 - prior))) / 1000,
    comparisons: spec.comparisons.map((comparison, c) => ({
      ...comparison,
      levels: comparison.levels.map((level, l) =>
        level.when === 'missing'
          ? level
          : { ...level, m: rounded(m[c]?.[l] ?? level.m), u: rounded(u[c]?.[l] ?? level.u) },
      ),
    })),
  };
}

/** Seven significant digits: more says nothing about the data, and differs between machines. */
function rounded(probability: number): number {
  return Number(probability.toPrecision(7));
}
