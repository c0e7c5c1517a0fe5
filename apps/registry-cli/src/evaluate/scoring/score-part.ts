import {
  compileMatchModel,
  type MatchModelDeclaration,
  type MatchRecord,
  type PairOutcomes,
  scorePairs,
  type ValuesOf,
} from '@sogoc/matching';

import { functionsOf, readDefinition } from '../../data-set/read-definition';

/** A part of the pairs to score, with all that is needed: plain data, so that it goes to another thread. */
export interface ScorePart {
  /** As the command line names it: functions cannot be sent. */
  readonly definition: string;
  readonly spec: MatchModelDeclaration;
  readonly records: readonly MatchRecord[];
  /** Places in `records`. */
  readonly left: Uint32Array;
  readonly right: Uint32Array;
}

export const valuesIn =
  (records: readonly MatchRecord[]): ValuesOf =>
  (feature) =>
    records.map(({ features }) => features[feature]);

export function scorePart({ definition, spec, records, left, right }: ScorePart): PairOutcomes {
  const model = compileMatchModel(spec, functionsOf(readDefinition(definition), valuesIn(records)));
  return scorePairs(model, records, { count: left.length, left, right });
}
