import { compareIdentity } from '@sogoc/kernel';
import { type CompiledMatchModel, evidenceHash, type MatchRecord, scorePair } from '@sogoc/matching';

import { asksOverNumber, type NumbersOf } from '../candidates/number-questions';
import type { KeyedEdge } from './keyed-edge';

/** What the edge of a pair goes by. */
export interface EdgeRules {
  readonly model: CompiledMatchModel;
  readonly numbersOf: NumbersOf;
}

/** The edge between two records that meet by these keys; its `left` is the lower by identity. Undefined: it is not worth one. */
export function edgeOfPair(
  one: MatchRecord,
  other: MatchRecord,
  blockingKeys: readonly number[],
  { model, numbersOf }: EdgeRules,
): KeyedEdge | undefined {
  const [lower, higher] = compareIdentity(one.identity, other.identity) < 0 ? [one, other] : [other, one];
  const score = scorePair(model, lower, higher);
  if (score.class === 'none') return undefined;
  return {
    left: lower.recordNumber,
    right: higher.recordNumber,
    weight: score.weight,
    class: score.class,
    vetoes: score.vetoes,
    blockingKeys: [...blockingKeys].sort((left, right) => left - right),
    overNumber: asksOverNumber(score, [lower.features, higher.features], {
      review: model.thresholds.review,
      numbersOf,
    }),
    evidence: evidenceHash(score),
  };
}
