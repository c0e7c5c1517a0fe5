import type { CompiledMatchModel } from '../model/compiled-match-model';
import type { ScoredCandidates } from '../in-memory/score-candidates';
import { agreeingPairs, bitsCountedTwice, dependenceBits, speaksFor, type DependenceBits } from './dependence';

/** What the candidate pairs are worth when what comparisons restate is counted once; place i is pair i of the candidates. */
export interface PairProbabilities {
  /** Probability that the pair is one thing, 0–1. */
  readonly probabilities: Float64Array;
  /** Bits taken off the pair's weight. */
  readonly counted: Float64Array;
  readonly dependence: DependenceBits;
  /** Sum of the probabilities. */
  readonly matches: number;
}

/** What is counted twice is looked for with what was found so far left out, so often. */
const ROUNDS = 2;

/**
 * Probabilities of the candidate pairs without truth. A weight adds up comparisons as if they were independent; where strangers agree
 * in one because they agree in another (a house has one phone, a suburb one postcode), what is counted twice is taken off.
 */
export function pairProbabilities(
  model: CompiledMatchModel,
  scored: ScoredCandidates,
  seed: number,
): PairProbabilities {
  const { pairs, records, weights, levels } = scored;
  const width = model.comparisons.length;
  const isFor = speaksFor(model.comparisons);
  const agreeing = agreeingPairs(model, records, seed);
  let dependence: DependenceBits | undefined;
  for (let round = 0; round < ROUNDS; round++) dependence = dependenceBits(model, agreeing, dependence);
  const bits = dependence ?? [];
  const counted = new Float64Array(pairs.count);
  const probabilities = new Float64Array(pairs.count);
  let matches = 0;
  for (let i = 0; i < pairs.count; i++) {
    counted[i] = bitsCountedTwice(levels.subarray(i * width, (i + 1) * width), bits, isFor);
    const isVetoed = scored.classOf(i) === 'conflict';
    probabilities[i] = isVetoed ? 0 : probabilityOf((weights[i] as number) / 1000 - (counted[i] as number));
    matches += probabilities[i] as number;
  }
  return { probabilities, counted, dependence: bits, matches };
}

/** Of log2 odds. */
export const probabilityOf = (bits: number): number => 1 / (1 + 2 ** -bits);
