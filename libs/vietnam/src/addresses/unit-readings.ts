import type { AdminUnit } from '../admin-units/admin-unit';
import { isCodeSet, type CodeSet } from '../admin-units/code-set';
import { PROVINCE_SUCCESSORS } from '../admin-units/successors';
import { findUnitsByName } from '../admin-units/unit-names';
import { remembered } from '../text/bounded-cache';
import { findUnit } from '../admin-units/unit-registry';

/** One way to read the units at the right end of an address. */
export interface UnitReading {
  readonly tiers?: 3 | 2;
  readonly province?: AdminUnit;
  readonly district?: AdminUnit;
  /** Communes that fit, in one code set. */
  readonly communes: readonly AdminUnit[];
  /** Segments taken from the right. */
  readonly used: number;
}

/** Old provinces meant by a province's code: itself, then all that merged into the same new one; after a merger people write both. */
const provincesMeant: (code: string) => readonly (readonly string[])[] = remembered((code) => {
  const successor = PROVINCE_SUCCESSORS.get(code);
  const merged = [...PROVINCE_SUCCESSORS].filter(([, to]) => to === successor).map(([from]) => from);
  return [[code], merged];
});

const NOTHING: UnitReading = { communes: [], used: 0 };
const THREE_TIERS: CodeSet = 'NSO-2025-01';
const TWO_TIERS: readonly CodeSet[] = ['NSO-2026-04', 'NSO-2025-07'];

/** The reading that explains most segments; the newest code set wins a tie, since it is the law in force. */
export function readUnits(segments: readonly string[]): UnitReading {
  const last = segments.length - 1;
  // A reading takes three segments at most, and the third only when the second is a district.
  const end = segments[last] ?? '';
  const before = segments[last - 1] ?? '';
  const third = segments[last - 2];
  if (third === undefined || end.length + before.length + third.length > LONGEST_TAIL) return bestReading(segments);
  const pair = `${before}${PART}${end}`;
  return mayHaveDistrict(pair) ? readTail(`${third}${PART}${pair}`) : readTail(pair);
}

/** A character that is in no tidied text. */
const PART = '\n';
const LONGEST_TAIL = 200;

const readTail: (tail: string) => UnitReading = remembered((tail) => bestReading(tail.split(PART)));

/** Whether the segment before a province may be a district, and the one before it thus a commune. */
const mayHaveDistrict: (pair: string) => boolean = remembered((pair) => {
  const [before, end] = pair.split(PART);
  return named(end, 'province', THREE_TIERS).length > 0 && named(before, 'district', THREE_TIERS).length > 0;
});

function bestReading(segments: readonly string[]): UnitReading {
  const readings = [...TWO_TIERS.map((codeSet) => readTwoTiers(segments, codeSet)), readThreeTiers(segments)];
  return readings.reduce((best, reading) => (worthOf(reading) > worthOf(best) ? reading : best), NOTHING);
}

/** How much a reading explains; more segments count most, then a single commune. */
export function worthOf({ province, district, communes, used }: UnitReading): number {
  const commune = communes.length === 0 ? 0 : communes.length === 1 ? 4 : 3;
  return used * 10 + (province ? 2 : 0) + (district ? 2 : 0) + commune;
}

function readTwoTiers(segments: readonly string[], codeSet: CodeSet): UnitReading {
  const last = segments.length - 1;
  const [province] = named(segments[last], 'province', codeSet);
  if (province === undefined) return NOTHING;
  const communes = named(segments[last - 1], 'commune', codeSet, [province.code]);
  return { tiers: communes.length > 0 ? 2 : undefined, province, communes, used: communes.length > 0 ? 2 : 1 };
}

function readThreeTiers(segments: readonly string[]): UnitReading {
  const last = segments.length - 1;
  const [province] = named(segments[last], 'province', THREE_TIERS);
  const provinces = province === undefined ? undefined : provincesMeant(province.code);
  const at = province === undefined ? last : last - 1;
  const districts = inFirst(provinces, (within) => named(segments[at], 'district', THREE_TIERS, within));
  if (districts.length === 0) return withoutDistrict(segments, province, provinces);
  const communes = districts.flatMap(({ code }) => named(segments[at - 1], 'commune', THREE_TIERS, undefined, code));
  const holders = districts.filter(({ code }) => communes.some(({ districtCode }) => districtCode === code));
  const [district] = districts.length === 1 ? districts : holders.length === 1 ? holders : [];
  const used = (province ? 1 : 0) + 1 + (communes.length > 0 ? 1 : 0);
  return { tiers: 3, province: district ? provinceOf(district) : province, district, communes, used };
}

/** An old commune straight before the province, its district left out. */
function withoutDistrict(
  segments: readonly string[],
  province: AdminUnit | undefined,
  provinces: readonly (readonly string[])[] | undefined,
): UnitReading {
  if (province === undefined) return NOTHING;
  const communes = inFirst(provinces, (within) => named(segments[segments.length - 2], 'commune', THREE_TIERS, within));
  if (communes.length === 0) return { province, communes, used: 1 };
  const [only] = communes;
  return { tiers: 3, province: communes.length === 1 && only ? provinceOf(only) : province, communes, used: 2 };
}

function inFirst(
  provinces: readonly (readonly string[])[] | undefined,
  find: (within?: readonly string[]) => readonly AdminUnit[],
): readonly AdminUnit[] {
  if (provinces === undefined) return find();
  return provinces.map(find).find((found) => found.length > 0) ?? [];
}

function provinceOf({ provinceCode }: AdminUnit): AdminUnit | undefined {
  return findUnit(provinceCode, THREE_TIERS);
}

/** Units of a level with a name; remembered, since the same communes and provinces come again and again. */
function named(
  segment: string | undefined,
  level: AdminUnit['level'],
  codeSet: CodeSet,
  province: readonly string[] = [],
  district = '',
): readonly AdminUnit[] {
  if (segment === undefined || segment.length > LONGEST_UNIT_NAME) return [];
  return namedByQuestion(`${level}|${codeSet}|${province.join(',')}|${district}|${segment}`);
}

const LONGEST_UNIT_NAME = 80;

const namedByQuestion: (question: string) => readonly AdminUnit[] = remembered((question) => {
  const [level = '', codeSet = '', province = '', district, ...segment] = question.split('|');
  if (!isCodeSet(codeSet)) return [];
  const matches = findUnitsByName(segment.join('|'), {
    level: level as AdminUnit['level'], // the question was made by named()
    codeSets: [codeSet],
    province: province === '' ? undefined : province.split(','),
    district: district === '' ? undefined : district,
  });
  return matches.map(({ unit }) => unit);
});

/** Whether a text names a province of any code set. */
export function isProvinceName(text: string): boolean {
  return findUnitsByName(text, { level: 'province' }).length > 0;
}
