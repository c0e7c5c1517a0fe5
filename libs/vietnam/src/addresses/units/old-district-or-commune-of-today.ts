import type { AdminUnit } from '../../admin-units/admin-unit';
import { CURRENT_CODE_SET, type CodeSet } from '../../admin-units/code-set';
import { currentUnitsOf } from '../../admin-units/successors';
import { sameUnitName } from '../../admin-units/find-units-by-name';
import type { ProvinceEnding } from './province-ending';
import { readBesideOldDistrict, readWithoutDistrict, type FrameReading } from './read-in-two-or-three-tiers';
import { settle } from './settle-reading';
import { mayStateUnit } from './stated-units';
import { inFirst, named, oldProvince, provincesMeant, THREE_TIERS, twoTierSets } from './unit-lookup';
import type { UnitReading } from './unit-readings';
import type { Ending } from './units-at-end';
import { hasMarks } from '../../text/has-marks';

/** What a district and the commune before it are: one of the district, or one of today that came out of it. */
export const inDistrict = (three: FrameReading, province: AdminUnit, era: CodeSet): UnitReading =>
  settle(readBesideOldDistrict(three, province, twoTierSets(era)) ?? three);

/** A commune of today against the district, or the commune of before, that may be meant by the same name. */
export function chooseTwoTiers(
  two: FrameReading,
  three: FrameReading | undefined,
  { province, text, rest }: ProvinceEnding,
  era: CodeSet,
): UnitReading {
  const reading = settle(two);
  const former = formerlyNamed(two, readWithoutDistrict(rest, province), text);
  if (former !== undefined)
    return { ...reading, communes: [...reading.communes, ...former], fault: 'ADDRESS_COMMUNE_AMBIGUOUS' };
  if (two.communeEnding?.isStated === true) return reading;
  const others = otherMeanings(two.communeEnding, province);
  if (others.length === 0) return reading;
  if (three !== undefined && hasStated(three.front)) return inDistrict(three, province, era);
  return ambiguous(two, others);
}

/**
 * Communes of before with the name of one of today that went elsewhere, where more speaks for them: the name of today differs by its
 * marks, or the province has a city of its name, which people write without the province.
 */
function formerlyNamed(
  { communes: [current], communeEnding }: FrameReading,
  without: FrameReading | undefined,
  province: string,
): readonly AdminUnit[] | undefined {
  if (current === undefined || communeEnding === undefined || without?.communeEnding?.text !== communeEnding.text)
    return undefined;
  const isMisspelt = !sameUnitName(communeEnding.text, current.fullName);
  // Written with the marks of the one of today, it is none that has others: Thuận Hóa is not Thuận Hòa.
  const isExact = !isMisspelt && hasMarks(communeEnding.text);
  const elsewhere = without.communes.filter(
    ({ code, districtCode, fullName }) =>
      ((isMisspelt && sameUnitName(communeEnding.text, fullName)) || isCityOf(province, districtCode)) &&
      (!isExact || sameUnitName(communeEnding.text, fullName)) &&
      !currentUnitsOf(code, THREE_TIERS).some(({ unit }) => unit.code === current.code),
  );
  return elsewhere.length > 0 ? elsewhere : undefined;
}

const isCityOf = (province: string, districtCode: string | undefined): boolean =>
  named(province, 'district', THREE_TIERS).some(({ code }) => code === districtCode);

/** Old districts or provinces that a bare name of a commune may mean as well. */
function otherMeanings(ending: Ending | undefined, province: AdminUnit): readonly AdminUnit[] {
  const text = ending?.text;
  const districts = inFirst(provincesMeant(province.code), (provinces) =>
    named(text, 'district', THREE_TIERS, { provinces }),
  );
  const former = oldProvince(text);
  return former === undefined ? districts : [...districts, former];
}

function ambiguous({ communes, province, front }: FrameReading, others: readonly AdminUnit[]): UnitReading {
  const inDistricts = others
    .filter(({ level }) => level === 'district')
    .flatMap(({ code }) => currentUnitsOf(code, THREE_TIERS).map(({ unit }) => unit));
  const own = communes.flatMap(({ code, codeSet }) => currentUnitsOf(code, codeSet).map(({ unit }) => unit));
  const byCode = new Map([...own, ...inDistricts].map((unit) => [unit.code, unit] as const));
  const candidates = [...byCode.values()].filter(({ codeSet }) => codeSet === CURRENT_CODE_SET);
  return { province, communes: candidates, front, fault: 'ADDRESS_COMMUNE_AMBIGUOUS' };
}

const hasStated = (segments: readonly string[]): boolean => segments.some(mayStateUnit);
