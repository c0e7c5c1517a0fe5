import { compareIdentity } from '@sogoc/kernel';

import type { BlockingKeyDeclaration } from '../blocking/blocking-key-declaration';
import { candidatePairs, type CandidatePairs } from '../blocking/candidate-pairs';
import type { CompiledMatchModel } from '../model/compiled-match-model';
import type { MatchRecord } from '../record/match-record';
import { ComparedRecords } from './compared-by-numbers';

/** The candidate pairs of a data set, compared: what they weigh is for a model to say. */
export interface ComparedCandidates {
  /** In identity order; the pairs hold places in their list. */
  readonly records: ComparedRecords;
  readonly pairs: CandidatePairs;
  /** Place of the level that each comparison came to, a row of the model's comparisons for each pair; 0 is `missing`. */
  readonly levels: Uint8Array;
}

export interface CompareInput {
  readonly entity: string;
  /** Live records, in any order. */
  readonly records: readonly MatchRecord[];
  readonly keyDeclarations: readonly BlockingKeyDeclaration[];
  readonly model: CompiledMatchModel;
  /** Cap of a block; default `CAPPED_BLOCK_SIZE`. */
  readonly blockSize?: number;
}

/** Proposes the pairs of a whole data set, in the order of (lower identity, higher identity), and compares them. */
export function compareCandidates({
  entity,
  records,
  keyDeclarations,
  model,
  blockSize,
}: CompareInput): ComparedCandidates {
  const ordered = inIdentityOrder(records);
  const pairs = candidatePairs(entity, keyDeclarations, ordered, blockSize);
  const compared = ComparedRecords.of(model, ordered);
  return { records: compared, pairs, levels: compared.levelsOf(pairs) };
}

/** The records in identity order; a list that is so already stays the one it is, with what is known of it. */
export function inIdentityOrder(records: readonly MatchRecord[]): readonly MatchRecord[] {
  const isOrdered = records.every(
    ({ identity }, place) =>
      place === 0 || compareIdentity((records[place - 1] as MatchRecord).identity, identity) <= 0,
  );
  return isOrdered ? records : [...records].sort((left, right) => compareIdentity(left.identity, right.identity));
}
