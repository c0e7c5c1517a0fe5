import type { ResolutionPolicy } from '../../policy/resolution-policy';
import { deriveRecord } from '../derive-record';
import { type DerivedState, deriveState } from '../derive-state';
import type { SourceRecordInput, StewardDecisions } from '../whole-state-types';

/** All that the state of one entity is a function of, besides the policy. */
export interface RecomputationInputs extends StewardDecisions {
  readonly records: readonly SourceRecordInput[];
}

/** The state of records in any order, in slices of so many. */
export function recompute(
  { records, ...said }: RecomputationInputs,
  policy: ResolutionPolicy,
  sliceSize?: number,
): DerivedState {
  return deriveState({ ...said, records: records.map((record) => deriveRecord(record, policy)) }, policy, sliceSize);
}
