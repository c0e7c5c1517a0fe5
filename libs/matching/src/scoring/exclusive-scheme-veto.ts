import { withinOneEdit } from '../comparators/texts/edit-distance';
import type { Features } from '../record/match-record';
import type { CompiledExclusiveScheme } from '../model/compiled-match-model';
import { statedValues } from '../record/stated-values';
import { exclusiveVeto } from '../model/veto-prefixes';

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

/** Whether two records contradict each other in the scheme. A side without an active value contradicts nobody. Symmetric. */
export function conflictBetween(scheme: CompiledExclusiveScheme, left: Features, right: Features): boolean {
  return sidesContradict(scheme, schemeValuesOf(scheme, left), schemeValuesOf(scheme, right), (l, r) =>
    isShownSlip(scheme, l, left, r, right),
  );
}

/** Whether the values of two records are near, and the scheme's predicate shows that one is a slip of the other. */
export function isShownSlip(
  { typingErrors, isSlip }: CompiledExclusiveScheme,
  leftValue: string,
  left: Features,
  rightValue: string,
  right: Features,
): boolean {
  return isSlip !== undefined && typingErrors === 1 && withinOneEdit(leftValue, rightValue) && isSlip(left, right);
}

/** Whether nearness alone makes two values one thing's: where the scheme asks for no more. */
export function areNear({ typingErrors, slip }: CompiledExclusiveScheme, left: string, right: string): boolean {
  return slip === undefined && typingErrors === 1 && withinOneEdit(left, right);
}

/**
 * The schemes in which two clusters contradict each other by all that their records state, as vetoes are named: what forbids a join
 * though no two of the records contradict.
 */
export function clusterConflicts(
  exclusive: readonly CompiledExclusiveScheme[],
  left: readonly Features[],
  right: readonly Features[],
): string[] {
  const side = (scheme: CompiledExclusiveScheme, records: readonly Features[]): SchemeValues => {
    const stated = records.map((features) => schemeValuesOf(scheme, features));
    return { active: stated.flatMap(({ active }) => active), former: stated.flatMap(({ former }) => former) };
  };
  return exclusive
    .filter((scheme) =>
      sidesContradict(scheme, side(scheme, left), side(scheme, right), slipBetween(scheme, left, right)),
    )
    .map(({ scheme }) => exclusiveVeto(scheme));
}

/** Whether some two records of the two clusters state the two values, and one is shown to be a slip of the other. */
function slipBetween(
  scheme: CompiledExclusiveScheme,
  left: readonly Features[],
  right: readonly Features[],
): ValueEquivalence {
  const stating = (records: readonly Features[], value: string): readonly Features[] =>
    records.filter((features) => schemeValuesOf(scheme, features).active.includes(value));
  return (l, r) =>
    stating(left, l).some((one) => stating(right, r).some((other) => isShownSlip(scheme, l, one, r, other)));
}

/** Both sides have active values and no two of them agree. `sameThing` adds equivalences that must-links state or slips show. */
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
