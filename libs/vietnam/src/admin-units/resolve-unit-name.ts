import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../findings/finding';
import type { AdminUnit } from './admin-unit';
import { CURRENT_CODE_SET } from './code-set';
import { findUnitsByName, type UnitNameQuery } from './unit-names';

export interface ResolvedUnitName {
  /** Set only when one unit has the name. */
  readonly unit?: AdminUnit;
  readonly candidates: readonly AdminUnit[];
  readonly findings: QualityFinding[];
}

/** The one unit with a name, in the code set in force unless the query names others. A name that repeats has candidates and no unit. */
export function resolveUnitName(name: string, query: UnitNameQuery = {}, attribute = 'commune'): ResolvedUnitName {
  const matches = findUnitsByName(name, { codeSets: [CURRENT_CODE_SET], ...query });
  const candidates = matches.map(({ unit }) => unit);
  const [only] = candidates;
  if (only === undefined) return { candidates, findings: [finding('UNIT_NAME_UNKNOWN', attribute)] };
  if (candidates.length > 1) return { candidates, findings: [finding('UNIT_NAME_AMBIGUOUS', attribute)] };
  return { unit: only, candidates, findings: [] };
}
