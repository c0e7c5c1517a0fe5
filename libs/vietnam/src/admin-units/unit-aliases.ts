import aliases from './data/aliases-nso-2025-01.json';
import type { CodeSet } from './code-set';
import { PROVINCE_ALIASES } from './province-aliases';

/** Cities that are written otherwise, too, folded and without spaces → code of `NSO-2025-01`. Common use. */
const OTHER_NAMES: readonly (readonly [name: string, code: string])[] = [
  ['BUONMETHUOT', '643'],
  ['BANMETHUOT', '643'],
  ['BUONMATHUAT', '643'],
  ['BMT', '643'],
  ['TDM', '718'],
  ['PHANRANG', '582'],
  ['PLAYCU', '622'],
  ['PLEICU', '622'],
  // United into Phường Hải Châu on 2025-01-01 (Resolution 1251/NQ-UBTVQH15); the source of the others lacks them.
  ['HAICHAUI', '20236'],
  ['HAICHAUII', '20236'],
  ['HAICHAU1', '20236'],
  ['HAICHAU2', '20236'],
];

let formerNames: ReadonlyMap<string, readonly string[]> | undefined;

function readFormerNames(): ReadonlyMap<string, readonly string[]> {
  const codesOf = new Map<string, string[]>(OTHER_NAMES.map(([name, code]) => [name, [code]]));
  for (const row of [...aliases.districts, ...aliases.communes]) {
    const bar = row.indexOf('|');
    for (const name of row.slice(bar + 1).split(',')) {
      codesOf.set(name, [...(codesOf.get(name) ?? []), row.slice(0, bar)]);
    }
  }
  return codesOf;
}

/** Every other name of a unit, folded and without spaces, some with the word for their kind. */
export function otherNames(): readonly string[] {
  formerNames ??= readFormerNames();
  return [...PROVINCE_ALIASES.keys(), ...formerNames.keys()];
}

/**
 * Codes of units known by another name: short names of provinces; names of old districts and communes that were merged or
 * renamed from 2018 to 2024. `plain` is folded; `kinds` are the folded words for the kind that was written (`PHUONG`), if any.
 */
export function codesOfAlias(plain: string, kinds: readonly string[], codeSet: CodeSet): readonly string[] {
  const joined = plain.replace(/ /g, '');
  const provinces = PROVINCE_ALIASES.get(joined) ?? [];
  if (codeSet !== 'NSO-2025-01') return provinces;
  formerNames ??= readFormerNames();
  const names = kinds.length === 0 ? [joined] : [...kinds.map((kind) => kind + joined), joined];
  const former = names.map((name) => formerNames?.get(name)).find((codes) => codes !== undefined);
  return [...provinces, ...(former ?? [])];
}
