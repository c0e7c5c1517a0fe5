import { compareIdentity } from '@sogoc/kernel';
import { candidatePairs, type CandidatePairs } from '../blocking/candidate-pairs';
import type { EdgeClass } from '../record/edge';
import type { BlockingKeyDeclaration } from '../blocking/blocking-key-declaration';
import type { MatchRecord } from '../record/match-record';
import type { CompiledMatchModel } from '../model/compiled-match-model';
import { scorePair } from '../scoring/score-pair';

export interface CandidateInput {
  readonly entity: string;
  /** Live records, in any order. */
  readonly records: readonly MatchRecord[];
  readonly keyDeclarations: readonly BlockingKeyDeclaration[];
  readonly model: CompiledMatchModel;
  /** Cap of a block; default `USABLE_BLOCK_SIZE`. */
  readonly blockSize?: number;
}

/** Every candidate pair with its score; place i of the arrays is pair i. */
export interface ScoredCandidates {
  /** In identity order; the pairs hold places in this list. */
  readonly records: readonly MatchRecord[];
  readonly pairs: CandidatePairs;
  /** 1/1000 bit, prior included. */
  readonly weights: Int32Array;
  readonly classOf: (pair: number) => EdgeClass;
}

const CLASSES: readonly EdgeClass[] = ['none', 'review', 'match', 'conflict'];

/** Proposes and scores the pairs of a whole data set, in the order of (lower identity, higher identity). */
export function scoreCandidates({
  entity,
  records,
  keyDeclarations,
  model,
  blockSize,
}: CandidateInput): ScoredCandidates {
  const ordered = [...records].sort((left, right) => compareIdentity(left.identity, right.identity));
  const pairs = candidatePairs(entity, keyDeclarations, ordered, blockSize);
  const weights = new Int32Array(pairs.count);
  const classes = new Uint8Array(pairs.count);
  for (let i = 0; i < pairs.count; i++) {
    const lower = ordered[pairs.left[i] as number] as MatchRecord;
    const score = scorePair(model, lower, ordered[pairs.right[i] as number] as MatchRecord);
    weights[i] = score.weight;
    classes[i] = CLASSES.indexOf(score.class);
  }
  return { records: ordered, pairs, weights, classOf: (pair) => CLASSES[classes[pair] ?? 0] as EdgeClass };
}
