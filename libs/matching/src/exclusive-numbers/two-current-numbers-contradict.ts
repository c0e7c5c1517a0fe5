import type { CompiledExclusiveScheme } from '../model/compiled-match-model';
import { statedValues } from '../record/stated-values';
import type { Features } from '../record/match-record';
import { areNear } from './numbers-one-slip-apart';

/** What one side (a record or a cluster) states about an exclusive scheme. */
export interface SchemeValues {
  readonly active: readonly string[];
  readonly former: readonly string[];
}

/** Whether two different values are known to be one thing's, beyond what they look like. */
export type ValueEquivalence = (left: string, right: string) => boolean;

export function schemeValuesOf(scheme: CompiledExclusiveScheme, features: Features): SchemeValues {
  return {
    active: statedValues(features[scheme.feature]),
    former: scheme.formerFeature ? statedValues(features[scheme.formerFeature]) : [],
  };
}

/**
 * Two current numbers are two things until somebody says otherwise: both sides have active values and no two of them agree. One that the other
 * side states as its former number is no contradiction. `sameThing` adds equivalences that must-links state or slips show.
 */
export function sidesContradict(
  scheme: CompiledExclusiveScheme,
  left: SchemeValues,
  right: SchemeValues,
  sameThing?: ValueEquivalence,
): boolean {
  if (left.active.length === 0 || right.active.length === 0) return false;
  if (left.former.some((value) => right.active.includes(value))) return false;
  if (right.former.some((value) => left.active.includes(value))) return false;
  return !left.active.some((l) =>
    right.active.some((r) => l === r || areNear(scheme, l, r) || (sameThing !== undefined && sameThing(l, r))),
  );
}
