import type { AdminUnit } from '../../admin-units/admin-unit';
import { isCodeSet, type CodeSet } from '../../admin-units/code-set';
import { PROVINCE_SUCCESSORS } from '../../admin-units/successors';
import { findUnitsByName, mayNameUnit, sameUnitName, type UnitNameMatch } from '../../admin-units/find-units-by-name';
import { findUnit } from '../../admin-units/unit-registry';
import { remembered } from '../../text/bounded-cache';
import { hasMarks } from '../../text/has-marks';

export const THREE_TIERS: CodeSet = 'NSO-2025-01';

/** Code sets in which an address of a day may be written besides {@link THREE_TIERS}, likeliest first. */
export function twoTierSets(era: CodeSet): readonly CodeSet[] {
  if (era === THREE_TIERS) return [];
  return era === 'NSO-2025-07' ? ['NSO-2025-07', 'NSO-2026-04'] : ['NSO-2026-04', 'NSO-2025-07'];
}

/** Where a unit is looked for: codes of provinces, one of which it lies in, and the code of its old district; empty for anywhere. */
export interface Scope {
  readonly provinces?: readonly string[];
  readonly district?: string;
}

/** Units of a level with a name; remembered, since the same communes and provinces come again and again. */
export function named(
  text: string | undefined,
  level: AdminUnit['level'],
  codeSet: CodeSet,
  { provinces = [], district = '' }: Scope = {},
): readonly AdminUnit[] {
  if (text === undefined || text.length > LONGEST_UNIT_NAME || !mayNameUnit(text)) return [];
  return namedByQuestion(`${level}|${codeSet}|${provinces.join(',')}|${district}|${text}`);
}

const LONGEST_UNIT_NAME = 80;
const namedByQuestion: (question: string) => readonly AdminUnit[] = remembered((question) => {
  const [level = '', codeSet = '', provinces = '', district = '', ...rest] = question.split('|');
  const text = rest.join('|');
  if (!isCodeSet(codeSet)) return [];
  const matches = findUnitsByName(text, {
    level: level as AdminUnit['level'], // the question was made by named()
    codeSets: [codeSet],
    province: provinces === '' ? undefined : provinces.split(','),
    district: district === '' ? undefined : district,
  });
  const isVague = provinces === '' && district === '';
  const sure =
    level === 'province' || !hasMarks(text)
      ? matches
      : matches.filter((match) => isSure(match, isVague) || isDak(text, match.unit));
  return sure.map(({ unit }) => unit);
});

/** Written with marks, a name without its kind or without anything around it is none whose marks differ: Thạnh Xuân is not Thanh Xuân. */
function isSure({ agreement, typeAgrees }: UnitNameMatch, isVague: boolean): boolean {
  return (typeAgrees && !isVague) || (agreement !== 'noTone' && agreement !== 'plain');
}

/** Decrees write both `Đăk` and `Đắk` for one word, often of one unit. */
const DAK = /(?<!\p{L})đăk(?!\p{L})/giu;
const isDak = (text: string, { name }: AdminUnit): boolean =>
  /đ[ăắ]k/iu.test(name) && sameUnitName(text.replace(DAK, 'Đắk'), name.replace(DAK, 'Đắk'));

/** The province that a text names, of the 63 of before the mergers. */
export const oldProvince = (text: string | undefined): AdminUnit | undefined => named(text, 'province', THREE_TIERS)[0];

/** Whether one of some segments is a province, and no line that begins with a number. */
export const namesProvince = (segments: readonly string[]): boolean =>
  segments.some((segment) => !STARTS_WITH_NUMBER.test(segment) && oldProvince(segment) !== undefined);

const STARTS_WITH_NUMBER = /^\d/;

/** Old provinces meant by a province's code: itself, then all that merged into the same new one; after a merger people write both. */
export const provincesMeant: (code: string) => readonly (readonly string[])[] = remembered((code) => {
  const successor = PROVINCE_SUCCESSORS.get(code);
  const merged = [...PROVINCE_SUCCESSORS].filter(([, to]) => to === successor).map(([from]) => from);
  return [[code], merged];
});

/** Whether two old provinces are one today. */
export const areOneToday = (left: AdminUnit, right: AdminUnit): boolean =>
  PROVINCE_SUCCESSORS.get(left.code) === PROVINCE_SUCCESSORS.get(right.code);

/** The first provinces in which something is found; without provinces, what is found anywhere. */
export function inFirst(
  provinces: readonly (readonly string[])[] | undefined,
  find: (within?: readonly string[]) => readonly AdminUnit[],
): readonly AdminUnit[] {
  if (provinces === undefined) return find();
  for (const within of provinces) {
    const found = find(within);
    if (found.length > 0) return found;
  }
  return [];
}

export const provinceOf = ({ provinceCode, codeSet }: AdminUnit): AdminUnit | undefined =>
  findUnit(provinceCode, codeSet);
