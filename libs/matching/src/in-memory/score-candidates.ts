import { compareIdentity } from '@sogoc/kernel';

import { candidatePairs, type CandidatePairs } from '../blocking/candidate-pairs';
import type { EdgeClass } from '../record/edge';
import type { BlockingKeyDeclaration } from '../blocking/blocking-key-declaration';
import type { Features, MatchRecord } from '../record/match-record';
import type { CompiledMatchModel } from '../model/compiled-match-model';
import { judgePair } from '../scoring/score-pair';
import { ComparedRecords } from './compared-by-numbers';

export interface CandidateInput {
  readonly entity: string;
  /** Live records, in any order. */
  readonly records: readonly MatchRecord[];
  readonly keyDeclarations: readonly BlockingKeyDeclaration[];
  readonly model: CompiledMatchModel;
  /** Cap of a block; default `CAPPED_BLOCK_SIZE`. */
  readonly blockSize?: number;
}

/** Every candidate pair with its score; place i of the arrays is pair i. */
export interface ScoredCandidates {
  /** In identity order; the pairs hold places in this list. */
  readonly records: readonly MatchRecord[];
  readonly pairs: CandidatePairs;
  /** 1/1000 bit, prior included. */
  readonly weights: Int32Array;
  /** Place of the level that each comparison came to, a row of the model's comparisons for each pair; 0 is `missing`. */
  readonly levels: Uint8Array;
  readonly classOf: (pair: number) => EdgeClass;
}

const CLASSES: readonly EdgeClass[] = ['none', 'review', 'match', 'conflict'];

/** Proposes and scores the pairs of a whole data set, in the order of (lower identity, higher identity). */
export function scoreCandidates(input: CandidateInput): ScoredCandidates {
  const { entity, records, keyDeclarations, model, blockSize } = input;
  const ordered = [...records].sort((left, right) => compareIdentity(left.identity, right.identity));
  const pairs = candidatePairs(entity, keyDeclarations, ordered, blockSize);
  return scoredOf(ordered, pairs, scorePairs(model, ordered, pairs));
}

/** Outcomes by pair, as `ScoredCandidates` holds them; `classes` are places in a list of its own. */
export interface PairOutcomes {
  readonly weights: Int32Array;
  readonly levels: Uint8Array;
  readonly classes: Uint8Array;
}

/** Scores pairs of records by their places; nothing but what is given is read, so parts of a list can be scored apart. */
export function scorePairs(
  model: CompiledMatchModel,
  records: readonly MatchRecord[],
  { count, left, right }: Pick<CandidatePairs, 'count' | 'left' | 'right'>,
): PairOutcomes {
  const width = model.comparisons.length;
  const compared = new ComparedRecords(model, records);
  const weights = new Int32Array(count);
  const classes = new Uint8Array(count);
  const levels = new Uint8Array(count * width);
  for (let i = 0; i < count; i++) {
    const [lower, higher] = [left[i] as number, right[i] as number];
    const weight = compared.weigh(lower, higher, levels, i * width);
    const { class: kind } = judgePair(model, weight, compared.featuresAt(lower), compared.featuresAt(higher));
    weights[i] = weight;
    classes[i] = CLASSES.indexOf(kind);
  }
  return { weights, levels, classes };
}

export function scoredOf(
  records: readonly MatchRecord[],
  pairs: CandidatePairs,
  { weights, levels, classes }: PairOutcomes,
): ScoredCandidates {
  return { records, pairs, weights, levels, classOf: (pair) => CLASSES[classes[pair] ?? 0] as EdgeClass };
}

/** The same pairs and weights under a model with other thresholds. */
export function withThresholds(scored: ScoredCandidates, model: CompiledMatchModel): ScoredCandidates {
  const { records, pairs, weights } = scored;
  const featuresAt = (places: Uint32Array, i: number): Features =>
    (records[places[i] as number] as MatchRecord).features;
  const classes = Uint8Array.from(weights, (weight, i) =>
    CLASSES.indexOf(judgePair(model, weight, featuresAt(pairs.left, i), featuresAt(pairs.right, i)).class),
  );
  return { ...scored, classOf: (pair) => CLASSES[classes[pair] ?? 0] as EdgeClass };
}
