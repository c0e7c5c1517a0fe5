import type { CompiledEntity } from '@sogoc/core-entities';
import { compareIdentity } from '@sogoc/kernel';
import { type EdgeClass, explainPair, type PairExplanation } from '@sogoc/matching';

import { matchRecordOf, type ResolvedRecord } from '../versions/resolved-record';

/** A resolved record as far as it is compared. */
export type ComparedRecord = Pick<ResolvedRecord, 'recordNumber' | 'source' | 'recordKey' | 'features'>;

export interface ExplainedPair<R extends ComparedRecord> {
  readonly left: R;
  readonly right: R;
  readonly explanation: PairExplanation;
}

/** The pair that says most about two sides: the strongest, but one that forbids joining outranks all. Undefined without a pair. */
export function explainStrongestPair<R extends ComparedRecord>(
  { model }: CompiledEntity,
  lefts: readonly R[],
  rights: readonly R[],
): ExplainedPair<R> | undefined {
  let best: ExplainedPair<R> | undefined;
  for (const left of lefts) {
    for (const right of rights) {
      if (left.recordNumber === right.recordNumber) continue;
      const [lower, higher] = compareIdentity(left, right) < 0 ? [left, right] : [right, left];
      const pair = { left, right, explanation: explainPair(model, matchRecordOf(lower), matchRecordOf(higher)) };
      if (best === undefined || outranks(pair.explanation, best.explanation)) best = pair;
    }
  }
  return best;
}

function outranks(one: PairExplanation, other: PairExplanation): boolean {
  const forbids = ({ class: kind }: { readonly class: EdgeClass }): boolean => kind === 'conflict';
  if (forbids(one) !== forbids(other)) return forbids(one);
  return one.total > other.total;
}
