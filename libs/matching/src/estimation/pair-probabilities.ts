import type { CompiledMatchModel } from '../model/compiled-match-model';
import type { ScoredCandidates } from '../in-memory/score-candidates';
import { LevelPatterns } from '../training/level-patterns';
import { agreeingPairs, bitsCountedTwice, dependenceBits, type DependenceBits } from './dependence';

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

/**
 * Probabilities of the candidate pairs without truth. A weight adds up comparisons as if they were independent; where strangers agree
 * in one because they agree in another (a house has one phone, a suburb one postcode), what is counted twice is taken off. That can be
 * seen only where the model's probabilities are those of these records: `isTrained`.
 */
export function pairProbabilities(
  model: CompiledMatchModel,
  scored: ScoredCandidates,
  seed: number,
  isTrained: boolean,
): PairProbabilities {
  const { pairs, records, weights, levels } = scored;
  const width = model.comparisons.length;
  const shift = priorShift(model.prior / 1000, scored);
  const bits = isTrained ? dependenceBits(model, agreeingPairs(model, records, seed), shift) : [];
  const counted = new Float64Array(pairs.count);
  const probabilities = new Float64Array(pairs.count);
  const patterns = new LevelPatterns(model);
  const known: number[] = [];
  // Millions of pairs come to a few thousand patterns of levels.
  const countedTwice = (at: number): number =>
    (known[patterns.placeOf(levels, at)] ??= bitsCountedTwice(model, levels.subarray(at, at + width), bits));
  let matches = 0;
  for (let i = 0; i < pairs.count; i++) {
    if (isTrained) counted[i] = countedTwice(i * width);
    const isVetoed = scored.classOf(i) === 'conflict';
    probabilities[i] = isVetoed ? 0 : probabilityOf((weights[i] as number) / 1000 + shift - (counted[i] as number));
    matches += probabilities[i] as number;
  }
  return { probabilities, counted, dependence: bits, matches };
}

const PRIOR_ROUNDS = 100;
const SHIFT_SETTLED = 1e-3;

/**
 * Bits by which matches are more frequent among these records than the model's prior says: of a model that was trained on other
 * records its prior is another population's. About 0 for one that was trained on these.
 */
function priorShift(prior: number, { weights, records, classOf }: ScoredCandidates): number {
  const all = (records.length * (records.length - 1)) / 2;
  let shift = 0;
  for (let round = 0; round < PRIOR_ROUNDS; round++) {
    let matches = 0;
    weights.forEach((weight, i) => {
      if (classOf(i) !== 'conflict') matches += probabilityOf(weight / 1000 + shift);
    });
    const share = Math.min(0.5, Math.max(0.5, matches) / Math.max(1, all));
    const next = Math.log2(share / (1 - share)) - prior;
    const change = Math.abs(next - shift);
    shift = next;
    if (change < SHIFT_SETTLED) break;
  }
  return shift;
}

/** Of log2 odds. */
const probabilityOf = (bits: number): number => 1 / (1 + 2 ** -bits);
