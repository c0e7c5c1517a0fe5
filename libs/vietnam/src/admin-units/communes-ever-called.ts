import { remembered } from '../text/bounded-cache';
import { foldDiacritics } from '../text/fold-diacritics';
import { CODE_SETS, type CodeSet } from './code-set';
import { spellingKey } from './spelling-key';
import { currentUnitsOf } from './successors';
import { codesOfAlias } from './unit-aliases';
import { unitsOf } from './unit-registry';

let byName: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * Codes, in the set in force, of the communes all over the country that have the name, had it, or took in one that had it. The name is without its
 * kind: kinds changed when communes merged, and people mix them up. Marks are overlooked.
 */
export const communesEverCalled: (name: string) => readonly string[] = remembered((name) => {
  byName ??= readNames();
  const plain = foldDiacritics(name);
  const known = byName.get(spellingKey(plain)) ?? [];
  const before = codesOfAlias(plain, [], BEFORE_THE_REFORM).flatMap((code) => todayOf(code, BEFORE_THE_REFORM));
  return before.length === 0 ? known : [...new Set([...known, ...before])].sort();
});

const BEFORE_THE_REFORM: CodeSet = 'NSO-2025-01';

function readNames(): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, Set<string>>();
  for (const { codeSet } of CODE_SETS) {
    for (const { code, name, level } of unitsOf(codeSet).values()) {
      if (level !== 'commune') continue;
      const key = spellingKey(foldDiacritics(name));
      const codes = named.get(key) ?? new Set();
      for (const today of todayOf(code, codeSet)) codes.add(today);
      named.set(key, codes);
    }
  }
  return new Map([...named].map(([key, codes]) => [key, [...codes].sort()]));
}

/** A district's name is no commune's. */
const todayOf = (code: string, codeSet: CodeSet): readonly string[] =>
  code.length === COMMUNE_DIGITS ? currentUnitsOf(code, codeSet).map(({ unit }) => unit.code) : [];

const COMMUNE_DIGITS = 5;
