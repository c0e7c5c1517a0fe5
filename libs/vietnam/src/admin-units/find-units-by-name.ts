import { nameKeys, type NameKeys } from '../text/name-keys';
import { foldDiacritics } from '../text/fold-diacritics';
import { remembered } from '../text/bounded-cache';
import { mayStandAt, type AdminUnit, type UnitLevel, type UnitType } from './admin-unit';
import { CODE_SETS, type CodeSet } from './code-set';
import { codesOfAlias, otherNames } from './unit-aliases';
import { indexOf, stripNumberZeros } from './unit-index';
import { spellingKey } from './spelling-key';
import { unitsOf } from './unit-registry';
import { readUnitWords } from './unit-words';
import { isStillThere, kindAllows } from './written-kind-or-former-kind';
import { hasMarks } from '../text/has-marks';

export interface UnitNameQuery {
  /** Code or name of the province, old or new; or several codes, one of which it is. */
  readonly province?: string | readonly string[];
  /** Code or name of the district of before 2025-07-01. */
  readonly district?: string;
  readonly level?: UnitLevel;
  /** Default: all, newest first. */
  readonly codeSets?: readonly CodeSet[];
}

/**
 * How a name agreed: all of it, apart from tone place, i/y, tones, or diacritics; by another known name; or in another spelling (`IaO`
 * for Ia O, `Krông Pắk` for Krông Pắc, `Quận I`).
 */
export type UnitNameAgreement = keyof NameKeys | 'alias' | 'spelling';

export interface UnitNameMatch {
  readonly unit: AdminUnit;
  readonly agreement: UnitNameAgreement;
  /** The kind was written and is this unit's kind. */
  readonly typeAgrees: boolean;
}

const LEVELS: readonly (keyof NameKeys)[] = ['exact', 'tone', 'iy', 'noTone', 'plain'];

/** Words for a kind that, without their marks or dot, begin names too: Quan Sơn, Xa Dung, Phương Mai, Tịnh Biên, D Ran, H Bông, P Rao. */
const MAY_BE_NAME = /^(?:quan|xa|phuong|tinh|huyen|[dhp]) /i;
interface WrittenName {
  readonly keys: NameKeys;
  readonly types: readonly UnitType[];
  /** Written with Vietnamese letters, so that a missing mark is a difference. */
  readonly isMarked: boolean;
}

/** Ways to read a written name: with its kind in front, and, where the word for it may be part of the name, without any. */
const readWrittenName: (name: string) => readonly WrittenName[] = remembered((name) => {
  const { name: bare, types } = readUnitWords(name);
  const isMarked = hasMarks(name);
  const readings = [{ keys: nameKeys(stripNumberZeros(bare)), types, isMarked }];
  return types.length > 0 && MAY_BE_NAME.test(name.trim())
    ? [...readings, { keys: nameKeys(name), types: [], isMarked }]
    : readings;
});

let knownSpellings: ReadonlySet<string> | undefined;

/** Whether some unit of any code set may be found by a name: a quick answer for the many words that are none. */
export const mayNameUnit: (name: string) => boolean = remembered((name) => {
  knownSpellings ??= new Set([
    ...CODE_SETS.flatMap(({ codeSet }) => [...indexOf(codeSet).bySpelling.keys()]),
    ...otherNames().map(spellingKey),
  ]);
  return readWrittenName(name).some(({ keys }) => knownSpellings?.has(spellingKey(keys.plain)) === true);
});

/** What is overlooked, in this order, and only while nothing is found: the spelling of the name, then the kind that is written. */
interface Leniency {
  readonly spelling: boolean;
  readonly kind: boolean;
}
const LENIENCIES: readonly Leniency[] = [
  { spelling: false, kind: false },
  { spelling: true, kind: false },
  { spelling: false, kind: true },
  { spelling: true, kind: true },
];

/**
 * Units with a name, best agreement only, newest code set first. Writing differences of tone place (Hoà/Hòa), i/y, tones and
 * diacritics are overlooked in this order; `P.`, `X.`, `TP.` and the like are understood as kinds. A district is also found under a kind
 * that it had before (`Huyện Thủy Nguyên`), a commune only when its district is given. Many names repeat: give the province, and for old
 * units the district.
 */
export function findUnitsByName(name: string, query: UnitNameQuery = {}): UnitNameMatch[] {
  const readings = readWrittenName(name);
  for (const leniency of LENIENCIES) {
    const found = readings.flatMap((written) => matchesOf(written, query, leniency));
    if (found.length === 0) continue;
    const joined = found.every(({ agreement }) => agreement === 'alias') ? joinedMatches(readings, query) : [];
    return bestOnly([...found, ...joined], readings[0]?.isMarked === true);
  }
  return [];
}

/** Former names are known joined only, so a joined name (`YênBình`) may as well be that of a unit there is. */
function joinedMatches(readings: readonly WrittenName[], query: UnitNameQuery): UnitNameMatch[] {
  const joined = readings.filter(({ keys }) => !keys.plain.includes(' ') && !/^\d/.test(keys.plain));
  return joined.flatMap((written) => matchesOf(written, query, { spelling: true, kind: false }));
}

function matchesOf(written: WrittenName, query: UnitNameQuery, leniency: Leniency): UnitNameMatch[] {
  if (written.keys.plain === '') return [];
  const codeSets = query.codeSets ?? NEWEST_FIRST;
  return codeSets.flatMap((codeSet) => {
    const provinces = query.province === undefined ? undefined : provinceCodes(query.province, codeSet);
    const districts = query.district === undefined ? undefined : districtCodes(query.district, codeSet, provinces);
    return namedLike(written, codeSet, leniency.spelling).filter(
      ({ unit, typeAgrees }) =>
        (query.level === undefined || unit.level === query.level) &&
        (typeAgrees ||
          kindAllows(written.types, unit, leniency.kind && (unit.level !== 'commune' || districts !== undefined))) &&
        (provinces === undefined || provinces.has(unit.provinceCode)) &&
        (districts === undefined || (unit.districtCode !== undefined && districts.has(unit.districtCode))),
    );
  });
}

const NEWEST_FIRST: readonly CodeSet[] = CODE_SETS.map(({ codeSet }) => codeSet).reverse();

function namedLike({ keys, types }: WrittenName, codeSet: CodeSet, otherSpelling: boolean): UnitNameMatch[] {
  if (otherSpelling) {
    const alike = indexOf(codeSet).bySpelling.get(spellingKey(keys.plain)) ?? [];
    return alike.map(({ unit }) => ({ unit, agreement: 'spelling', typeAgrees: types.includes(unit.type) }));
  }
  const named = (indexOf(codeSet).byPlain.get(keys.plain) ?? []).map(({ unit, keys: own }) => ({
    unit,
    agreement: LEVELS.find((level) => own[level] === keys[level]) ?? ('plain' as const),
    typeAgrees: types.includes(unit.type),
  }));
  const aliases = aliasMatches(keys.plain, types, codeSet);
  return aliases.length === 0 ? named : [...named, ...aliases];
}

/** A former commune may have been of another kind than the unit it went into, so the kind of an alias is the alias's own. */
function aliasMatches(plain: string, types: readonly UnitType[], codeSet: CodeSet): UnitNameMatch[] {
  const kinds = types.map((type) => type.replace('-', '').toUpperCase());
  return codesOfAlias(plain, kinds, codeSet).flatMap((code) => {
    const unit = unitsOf(codeSet).get(code);
    if (unit === undefined || !(types.length === 0 || types.some((type) => mayStandAt(type, unit.level)))) return [];
    if (types.length > 0 && isStillThere(plain, unit)) return [];
    return [{ unit, agreement: 'alias' as const, typeAgrees: true }];
  });
}

/**
 * In a text with marks, a unit whose marks differ is no better than one that once had just this name: former names are known without
 * their marks only. In a text without marks, names that differ by theirs are equal.
 */
function bestOnly(matches: readonly UnitNameMatch[], isMarked: boolean): UnitNameMatch[] {
  const marksDiffer = LEVELS.indexOf('noTone');
  const rank = ({ agreement }: UnitNameMatch): number => {
    if (agreement === 'alias' || agreement === 'spelling') return isMarked ? marksDiffer : LEVELS.length;
    return Math.min(marksDiffer, LEVELS.indexOf(agreement));
  };
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
