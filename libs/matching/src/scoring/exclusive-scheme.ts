import { withinOneEdit } from '../comparators/edit-distance';
import type { Features } from '../record/match-record';
import type { ExclusiveSchemeDeclaration } from '../model/match-model-declaration';
import { statedValues } from '../record/stated-values';
import { exclusiveVeto } from '../model/veto-names';

/** What one side (a record or a cluster) states about an exclusive scheme. */
export interface SchemeValues {
  readonly active: readonly string[];
  readonly former: readonly string[];
}

/** Whether two different values are known to be one thing's, beyond what they look like. */
export type ValueEquivalence = (left: string, right: string) => boolean;

export function schemeValuesOf(scheme: ExclusiveSchemeDeclaration, features: Features): SchemeValues {
  return {
    active: statedValues(features[scheme.feature]),
    former: scheme.formerFeature ? statedValues(features[scheme.formerFeature]) : [],
  };
}

/** Whether two records contradict each other in the scheme. A side without an active value contradicts nobody. Symmetric. */
export function conflictBetween(scheme: ExclusiveSchemeDeclaration, left: Features, right: Features): boolean {
  return sidesContradict(scheme, schemeValuesOf(scheme, left), schemeValuesOf(scheme, right));
}

/**
 * The schemes in which two clusters contradict each other by all that their records state, as vetoes are named: what forbids a join
 * though no two of the records contradict.
 */
export function clusterConflicts(
  exclusive: readonly ExclusiveSchemeDeclaration[],
  left: readonly Features[],
  right: readonly Features[],
): string[] {
  const side = (scheme: ExclusiveSchemeDeclaration, records: readonly Features[]): SchemeValues => {
    const stated = records.map((features) => schemeValuesOf(scheme, features));
    return { active: stated.flatMap(({ active }) => active), former: stated.flatMap(({ former }) => former) };
  };
  return exclusive
    .filter((scheme) => sidesContradict(scheme, side(scheme, left), side(scheme, right)))
    .map(({ scheme }) => exclusiveVeto(scheme));
}

/** Both sides have active values and no two of them agree. `sameThing` adds equivalences that must-links state. */
export function sidesContradict(
  scheme: ExclusiveSchemeDeclaration,
  left: SchemeValues,
  right: SchemeValues,
  sameThing?: ValueEquivalence,
): boolean {
  if (left.active.length === 0 || right.active.length === 0) return false;
  if (left.former.some((value) => right.active.includes(value))) return false;
  if (right.former.some((value) => left.active.includes(value))) return false;
  return !left.active.some((l) =>
    right.active.some(
      (r) =>
        l === r || (scheme.typingErrors === 1 && withinOneEdit(l, r)) || (sameThing !== undefined && sameThing(l, r)),
    ),
  );
}
