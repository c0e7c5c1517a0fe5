import { currentUnitsOf, isCodeSet } from '@sogoc/vietnam';

import { ageBandOf } from './age-bands';
import { UNKNOWN } from './unknown-group';
import type { TrueCounts } from './published-table';

/** How many things have one commune and the same values, as they are counted in a database. */
export interface CountedRow {
  readonly codeSet: string | null;
  readonly communeCode: string | null;
  /** Values of the columns of the data set, not yet in groups; of people the date of birth and the sex. */
  readonly values: readonly (string | null)[];
  readonly count: number;
}

/**
 * Counts by commune of today and by group. What lies in no commune, or in one that several came of, is in none: it would make a total wrong. `day`:
 * on which ages are told, `YYYY-MM-DD`.
 */
export function rollUpCounts(entity: string, rows: readonly CountedRow[], day: string): TrueCounts {
  const areas = new Map<string, Map<string, number>>();
  for (const { codeSet, communeCode, values, count } of rows) {
    const area = communeOf(codeSet, communeCode);
    if (area === undefined) continue;
    const cells = areas.get(area) ?? new Map<string, number>();
    const group = groupOf(entity, values, day);
    areas.set(area, cells.set(group, (cells.get(group) ?? 0) + count));
  }
  return areas;
}

function communeOf(codeSet: string | null, communeCode: string | null): string | undefined {
  if (codeSet === null || communeCode === null || !isCodeSet(codeSet)) return undefined;
  const units = currentUnitsOf(communeCode, codeSet);
  return units.length === 1 ? units[0]!.unit.code : undefined;
}

function groupOf(entity: string, [first = null, second = null]: readonly (string | null)[], day: string): string {
  if (entity === 'person') return `${ageBandOf(first, day)}|${second ?? UNKNOWN}`;
  return entity === 'enterprise' ? divisionOf(first) : (first ?? UNKNOWN);
}

/** What is no code of VSIC may be a text that names an enterprise. */
const divisionOf = (industry: string | null): string => /^\d{2}/.exec(industry ?? '')?.[0] ?? UNKNOWN;
