import { nameKeys, type NameKeys } from '../text/name-keys';
import type { AdminUnit } from './admin-unit';
import type { CodeSet } from './code-set';
import { spellingKey } from './spelling-key';
import { unitsOf } from './unit-registry';

export interface NamedUnit {
  readonly unit: AdminUnit;
  readonly keys: NameKeys;
}

export interface UnitIndex {
  /** By the name without diacritics. */
  readonly byPlain: ReadonlyMap<string, readonly NamedUnit[]>;
  /** By the key that spellings of one name share. */
  readonly bySpelling: ReadonlyMap<string, readonly NamedUnit[]>;
}

const indexes = new Map<CodeSet, UnitIndex>();

/** Units of a code set by their names. Built at first use. */
export function indexOf(codeSet: CodeSet): UnitIndex {
  const known = indexes.get(codeSet);
  if (known !== undefined) return known;
  const index = { byPlain: new Map<string, NamedUnit[]>(), bySpelling: new Map<string, NamedUnit[]>() };
  for (const unit of unitsOf(codeSet).values()) {
    const named = { unit, keys: nameKeys(stripNumberZeros(unit.name)) };
    addTo(index.byPlain, named.keys.plain, named);
    addTo(index.bySpelling, spellingKey(named.keys.plain), named);
  }
  indexes.set(codeSet, index);
  return index;
}

function addTo(groups: Map<string, NamedUnit[]>, key: string, named: NamedUnit): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [named]);
  else group.push(named);
}

/** `01` → `1`. */
export const stripNumberZeros = (name: string): string => name.replace(/^0+(?=\d+$)/, '');

/** Units whose names differ by marks alone, with the unit itself. */
export function namesakesOf({ codeSet, name, level }: AdminUnit): readonly AdminUnit[] {
  const alike = indexOf(codeSet).byPlain.get(nameKeys(stripNumberZeros(name)).plain) ?? [];
  return alike.map(({ unit }) => unit).filter((unit) => unit.level === level);
}
