import aliases from './data/aliases-nso-2025-01.json';
import type { CodeSet } from './code-set';
import { PROVINCE_ALIASES } from './province-aliases';

let formerNames: ReadonlyMap<string, readonly string[]> | undefined;

function readFormerNames(): ReadonlyMap<string, readonly string[]> {
  const codesOf = new Map<string, string[]>();
  for (const row of [...aliases.districts, ...aliases.communes]) {
    const bar = row.indexOf('|');
    for (const name of row.slice(bar + 1).split(',')) {
      codesOf.set(name, [...(codesOf.get(name) ?? []), row.slice(0, bar)]);
    }
  }
  return codesOf;
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
