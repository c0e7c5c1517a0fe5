import type { CompiledEntity } from '@sogoc/core-entities';
import { compareIdentity } from '@sogoc/kernel';
import { type EdgeClass, explainPair, type PairExplanation } from '@sogoc/matching';
import { matchRecordOf, type ResolvedRecord } from '@sogoc/resolution';

export interface ExplainedPair {
  readonly left: ResolvedRecord;
  readonly right: ResolvedRecord;
  readonly explanation: PairExplanation;
}

/** The pair that says most about two sides: the strongest, but one that forbids joining outranks all. Undefined without a pair. */
export function explainStrongestPair(
  { model }: CompiledEntity,
  lefts: readonly ResolvedRecord[],
  rights: readonly ResolvedRecord[],
): ExplainedPair | undefined {
  let best: ExplainedPair | undefined;
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
