import type { ResolutionPolicy } from '../policy/resolution-policy';
import { deriveRecord } from './derive-record';
import { deriveState } from './derive-state';
import type { DerivedState, RecomputationInputs } from './whole-state-types';

/**
 * The registry's state of one entity as the function that it is: of effective records, decisions and one policy version. It works on
 * the whole at once and shares no step with resolution that knows of changes, scopes or what is stored.
 */
export function recompute({ records, decisions, pins }: RecomputationInputs, policy: ResolutionPolicy): DerivedState {
  const derived = records.map((record) => deriveRecord(record, policy));
  return deriveState({ records: derived, decisions, pins }, policy);
}
