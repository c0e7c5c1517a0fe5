import type { Features } from '../record/match-record';
import type { CompiledExclusiveScheme } from '../model/compiled-match-model';
import { exclusiveVeto } from '../model/veto-prefixes';
import { isShownSlip } from './numbers-one-slip-apart';
import {
  schemeValuesOf,
  sidesContradict,
  type SchemeValues,
  type ValueEquivalence,
} from './two-current-numbers-contradict';

/** Whether two records contradict each other in the scheme. A side without an active value contradicts nobody. Symmetric. */
export function conflictBetween(scheme: CompiledExclusiveScheme, left: Features, right: Features): boolean {
  return sidesContradict(scheme, schemeValuesOf(scheme, left), schemeValuesOf(scheme, right), (l, r) =>
    isShownSlip(scheme, l, left, r, right),
  );
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
