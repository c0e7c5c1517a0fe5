import { nameKeys, type NameKeys } from '../names/name-keys';
import { foldDiacritics } from '../text/fold-diacritics';
import { remembered } from '../text/bounded-cache';
import type { AdminUnit, UnitLevel, UnitType } from './admin-unit';
import { CODE_SETS, type CodeSet } from './code-set';
import { codesOfAlias } from './unit-aliases';
import { unitsOf } from './unit-registry';
import { readUnitWords } from './unit-words';

export interface UnitNameQuery {
  /** Code or name of the province, old or new; or several codes, one of which it is. */
  readonly province?: string | readonly string[];
  /** Code or name of the district of before 2025-07-01. */
  readonly district?: string;
  readonly level?: UnitLevel;
  /** Default: all, newest first. */
  readonly codeSets?: readonly CodeSet[];
}

/** How a name agreed: all of it, apart from tone place, i/y, tones, or diacritics; or by another known name. */
export type UnitNameAgreement = keyof NameKeys | 'alias';

export interface UnitNameMatch {
  readonly unit: AdminUnit;
  readonly agreement: UnitNameAgreement;
  /** The kind was written and is this unit's kind. */
  readonly typeAgrees: boolean;
}

const LEVELS: readonly (keyof NameKeys)[] = ['exact', 'tone', 'iy', 'noTone', 'plain'];

interface NamedUnit {
  readonly unit: AdminUnit;
  readonly keys: NameKeys;
}

const indexes = new Map<CodeSet, ReadonlyMap<string, readonly NamedUnit[]>>();

/** Units by their name without diacritics. */
function indexOf(codeSet: CodeSet): ReadonlyMap<string, readonly NamedUnit[]> {
  const known = indexes.get(codeSet);
  if (known !== undefined) return known;
  const index = new Map<string, NamedUnit[]>();
  for (const unit of unitsOf(codeSet).values()) {
    const keys = nameKeys(stripNumberZeros(unit.name));
    const group = index.get(keys.plain);
    if (group === undefined) index.set(keys.plain, [{ unit, keys }]);
    else group.push({ unit, keys });
  }
  indexes.set(codeSet, index);
  return index;
}

const stripNumberZeros = (name: string): string => name.replace(/^0+(?=\d+$)/, '');

interface WrittenName {
  readonly keys: NameKeys;
  readonly types: readonly UnitType[];
}

/** Words for a kind that, without their marks, begin names too: Quan Sơn, Xa Dung, Phương Mai, Tịnh Biên, Huyền Hội, D Ran. */
const MAY_BE_NAME = /^(?:quan|xa|phuong|tinh|huyen|d) /i;

/** Ways to read a written name: with its kind in front, and, where the word for it may be part of the name, without any. */
const readWrittenName: (name: string) => readonly WrittenName[] = remembered((name) => {
  const { name: bare, types } = readUnitWords(name);
  const readings = [{ keys: nameKeys(stripNumberZeros(bare)), types }];
  return types.length > 0 && MAY_BE_NAME.test(name.trim())
    ? [...readings, { keys: nameKeys(name), types: [] }]
    : readings;
});

/**
 * Units with a name, best agreement only, newest code set first. Writing differences of tone place (Hoà/Hòa), i/y, tones and
 * diacritics are overlooked in this order; `P.`, `X.`, `TP.` and the like are understood as kinds. Many names repeat: give the
 * province, and for old units the district.
 */
export function findUnitsByName(name: string, query: UnitNameQuery = {}): UnitNameMatch[] {
  return bestOnly(readWrittenName(name).flatMap((written) => matchesOf(written, query)));
}

function matchesOf({ keys, types }: WrittenName, query: UnitNameQuery): UnitNameMatch[] {
  if (keys.plain === '') return [];
  const codeSets = query.codeSets ?? CODE_SETS.map(({ codeSet }) => codeSet).reverse();
  return codeSets.flatMap((codeSet) => {
    const provinces = query.province === undefined ? undefined : provinceCodes(query.province, codeSet);
    const districts = query.district === undefined ? undefined : districtCodes(query.district, codeSet, provinces);
    const named = (indexOf(codeSet).get(keys.plain) ?? []).map(({ unit, keys: own }) => ({
      unit,
      agreement: LEVELS.find((level) => own[level] === keys[level]) ?? ('plain' as const),
      typeAgrees: types.includes(unit.type),
    }));
    return [...named, ...aliasMatches(keys.plain, types, codeSet)].filter(
      ({ unit, typeAgrees }) =>
        (query.level === undefined || unit.level === query.level) &&
        (types.length === 0 || typeAgrees || unit.level === 'province') &&
        (provinces === undefined || provinces.has(unit.provinceCode)) &&
        (districts === undefined || (unit.districtCode !== undefined && districts.has(unit.districtCode))),
    );
  });
}

/** A former commune may have been of another kind than the unit it went into, so the kind of an alias is the alias's own. */
function aliasMatches(plain: string, types: readonly UnitType[], codeSet: CodeSet): UnitNameMatch[] {
  const kinds = types.map((type) => type.replace('-', '').toUpperCase());
  return codesOfAlias(plain, kinds, codeSet).flatMap((code) => {
    const unit = unitsOf(codeSet).get(code);
    return unit === undefined ? [] : [{ unit, agreement: 'alias' as const, typeAgrees: true }];
  });
}

function bestOnly(matches: readonly UnitNameMatch[]): UnitNameMatch[] {
  const rank = ({ agreement }: UnitNameMatch): number =>
    agreement === 'alias' ? LEVELS.length : LEVELS.indexOf(agreement);
  const best = Math.min(...matches.map(rank));
  return matches.filter((match) => rank(match) === best);
}

function provinceCodes(province: string | readonly string[], codeSet: CodeSet): ReadonlySet<string> {
  if (typeof province !== 'string') return new Set(province);
  if (/^\d{2}$/.test(province)) return new Set([province]);
  const matches = findUnitsByName(province, { level: 'province', codeSets: [codeSet] });
  return new Set(matches.map(({ unit }) => unit.code));
}

function districtCodes(district: string, codeSet: CodeSet, provinces?: ReadonlySet<string>): ReadonlySet<string> {
  if (/^\d{3}$/.test(district)) return new Set([district]);
  const matches = findUnitsByName(district, { level: 'district', codeSets: [codeSet] });
  return new Set(matches.filter(({ unit }) => provinces?.has(unit.provinceCode) ?? true).map(({ unit }) => unit.code));
}

/** Whether two spellings of a unit's name are one name apart from where the tone stands. */
export function sameUnitName(left: string, right: string): boolean {
  return (
    nameKeys(readUnitWords(left).name).iy === nameKeys(readUnitWords(right).name).iy && foldDiacritics(left) !== ''
  );
}
