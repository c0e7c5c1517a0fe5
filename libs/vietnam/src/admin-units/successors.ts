import { groupBy } from '@sogoc/kernel';
import { remembered } from '../text/bounded-cache';
import type { AdminUnit } from './admin-unit';
import { CURRENT_CODE_SET, type CodeSet } from './code-set';
import successors from './data/successors-2025-07.json';
import { findUnit, RECODED_2026, unitsOf } from './unit-registry';

/** `unchanged`: same area; `merged`: the whole unit went into the new one; `split`: a part did; `same`: the code set changed, not the unit. */
export type SuccessionReason = 'unchanged' | 'merged' | 'split' | 'same';

export interface UnitSuccessor {
  readonly unit: AdminUnit;
  readonly reason: SuccessionReason;
  /** Whether the pair is in the NSO's own conversion table; the others come from the provinces' resolutions. */
  readonly official: boolean;
}

interface SuccessionPair {
  readonly from: string;
  readonly to: string;
  readonly reason: SuccessionReason;
  readonly official: boolean;
}

const REASON_OF_LETTER: Readonly<Record<string, SuccessionReason>> = { m: 'merged', s: 'split', u: 'unchanged' };

/** Old districts without communes (islands) that became special zones of the same name: no commune pair shows them. */
const DISTRICTS_TO_COMMUNES: ReadonlyMap<string, string> = new Map([
  ['318', '11948'],
  ['471', '19742'],
  ['498', '20333'],
  ['536', '21548'],
  ['755', '26732'],
]);

const readPairs = (): readonly SuccessionPair[] =>
  successors.rows.flatMap((row) => {
    const from = row.slice(0, 5);
    return row
      .slice(6)
      .split(',')
      .map((item) => ({
        from,
        to: item.slice(0, 5),
        reason: REASON_OF_LETTER[item.charAt(5)] ?? 'merged',
        official: !item.endsWith('?'),
      }));
  });

let byOld: ReadonlyMap<string, readonly SuccessionPair[]> | undefined;
let byNew: ReadonlyMap<string, readonly SuccessionPair[]> | undefined;

/**
 * What a unit of a code set is in the code set in force: a set, since 471 old communes went to several new ones. An old district
 * gives the communes that hold any part of it; a unit that ended without successor gives none.
 */
export function currentUnitsOf(code: string, codeSet: CodeSet): UnitSuccessor[] {
  if (findUnit(code, codeSet) === undefined) return [];
  if (codeSet !== 'NSO-2025-01') return carriedOn(RECODED_2026.get(code) ?? code, 'same', true);
  if (code.length === 2) return successorsOfProvince(code);
  if (code.length === 3) return successorsOfDistrict(code);
  byOld ??= groupBy(readPairs(), ({ from }) => from);
  return (byOld.get(code) ?? []).flatMap(({ to, reason, official }) =>
    carriedOn(RECODED_2026.get(to) ?? to, reason, official),
  );
}

function carriedOn(code: string, reason: SuccessionReason, official: boolean): UnitSuccessor[] {
  const unit = findUnit(code, CURRENT_CODE_SET);
  return unit === undefined ? [] : [{ unit, reason, official }];
}

/** Remembered: it looks at every commune. */
const successorsOfDistrict: (code: string) => UnitSuccessor[] = remembered((code) => {
  const island = DISTRICTS_TO_COMMUNES.get(code);
  if (island !== undefined) return carriedOn(island, 'unchanged', true);
  const found = new Map<string, UnitSuccessor>();
  for (const commune of unitsOf('NSO-2025-01').values()) {
    if (commune.districtCode !== code) continue;
    for (const successor of currentUnitsOf(commune.code, 'NSO-2025-01')) {
      found.set(successor.unit.code, { ...successor, reason: 'split' });
    }
  }
  return [...found.values()];
});

/** Every old province went whole into one new one (Resolution 202/2025/QH15). */
function successorsOfProvince(code: string): UnitSuccessor[] {
  const first = PROVINCE_SUCCESSORS.get(code);
  if (first === undefined) return [];
  const alone = [...PROVINCE_SUCCESSORS.values()].filter((successor) => successor === first).length === 1;
  return carriedOn(first, alone ? 'unchanged' : 'merged', true);
}

/** 63 → 34: NSO conversion table. */
export const PROVINCE_SUCCESSORS: ReadonlyMap<string, string> = new Map(
  (
    '01:01 04:04 08:02,08 11:11 12:12 14:14 15:10,15 19:06,19 20:20 22:22 24:24,27 25:17,25,26 31:30,31 33:33,34 37:35,36,37 ' +
    '38:38 40:40 42:42 44:44,45 46:46 48:48,49 51:51,62 52:52,64 56:56,58 66:54,66 68:60,67,68 75:70,75 79:74,77,79 80:72,80 ' +
    '82:82,87 86:83,84,86 91:89,91 92:92,93,94 96:95,96'
  )
    .split(' ')
    .flatMap((row) =>
      row
        .slice(3)
        .split(',')
        .map((old) => [old, row.slice(0, 2)] as const),
    ),
);

/** The old communes (of `NSO-2025-01`) that a commune of a later code set was made of. */
export function formerUnitsOf(code: string, codeSet: CodeSet = CURRENT_CODE_SET): UnitSuccessor[] {
  if (codeSet === 'NSO-2025-01') return [];
  byNew ??= groupBy(readPairs(), ({ to }) => to);
  const original = [...RECODED_2026].find(([, recoded]) => recoded === code)?.[0] ?? code;
  return (byNew.get(original) ?? []).flatMap(({ from, reason, official }) => {
    const unit = findUnit(from, 'NSO-2025-01');
    return unit === undefined ? [] : [{ unit, reason, official }];
  });
}
