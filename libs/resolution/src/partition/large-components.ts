import { componentsOf } from '@sogoc/matching';

import type { ResolutionScope } from '../plan/scope';
import type { StandingDecision } from './standing-decisions';

/** Records of a component above which it is resolved in a lane of its own: its clustering would hold up all that shares the batch. */
export const LARGE_COMPONENT = 1_000;

/**
 * Those of some records that are, or were before the change, in a component of more than {@link LARGE_COMPONENT} records: either way all
 * of it is clustered. Decisions connect all that they name, as reach does, so this never finds a component smaller than it is.
 */
export function inLargeComponents(
  recordNumbers: readonly number[],
  scope: Pick<ResolutionScope, 'recordNumbers' | 'edges' | 'formerMatches'>,
  decisions: readonly Pick<StandingDecision, 'kind' | 'left' | 'right'>[],
  limit = LARGE_COMPONENT,
): number[] {
  const matches = [...scope.formerMatches, ...scope.edges.filter((edge) => edge.class === 'match')];
  const named = decisions.flatMap(({ kind, left, right }) => {
    const [first, ...others] = kind === 'same' ? [...left, ...right] : [];
    return first === undefined ? [] : others.map((other) => ({ left: first, right: other }));
  });
  const records = scope.recordNumbers.map((recordNumber) => ({ recordNumber }));
  const large = componentsOf(records, matches, named).filter((component) => component.length > limit);
  const members = new Set(large.flat());
  return recordNumbers.filter((recordNumber) => members.has(recordNumber));
}
