import { currentUnitsOf } from '../admin-units/successors';
import { CURRENT_CODE_SET, type CodeSet } from '../admin-units/code-set';
import type { AdminUnit } from '../admin-units/admin-unit';
import { findUnitsByName, sameUnitName } from '../admin-units/unit-names';
import type { FindingCode } from '../findings/finding-catalogue';
import { contradicts, withoutRestated } from './restated-units';
import { mayStateUnit, unitPieces } from './stated-units';
import { endingOf, type Ending } from './units-at-end';
import {
  readBesideOldDistrict,
  readThreeTiers,
  readTwoTiers,
  readWithoutDistrict,
  type FrameReading,
} from './two-or-three-tiers';
import {
  areOneToday,
  inFirst,
  named,
  namesProvince,
  oldProvince,
  provincesMeant,
  THREE_TIERS,
  twoTierSets,
} from './unit-lookup';
import { isSettled, type UnitReading } from './unit-readings';

/** Words behind which the name of a province is that of a street or place: `120 Phố Huế`, `Xa lộ Hà Nội`, `cầu Đồng Nai`. */
const PLACE_KIND =
  /(?:^|\s)(?:phố|đường|đ\.|lộ|ngõ|ngách|hẻm|kiệt|cầu|chợ|tư|sáu|bảy|bến|xe|ga|cảng|khu|kcn|kđt|ktt|số|thôn|xóm|ấp|bản|làng|buôn|tổ|quốc|hotel|pho|duong|lo|ngo|hem|cau|cho|so|thon|xom|ap|ban|lang)\.?$/iu;
const BARE_NUMBER = /^(?:(?:số|so|sn|số nhà)\s)?[\d/.-]+[a-zđ]?$/iu;

interface ProvinceEnding {
  readonly text: string;
  readonly province: AdminUnit;
  readonly rest: readonly string[];
  /** Words of a segment with other words, without the kind: taken only with a unit before them. */
  readonly isLoose: boolean;
}

/** What the units at the right end of an address are, as of an era. Nothing when no province stands there. */
export function judgeUnits(segments: readonly string[], era: CodeSet): UnitReading | undefined {
  const ending = provinceEnding(segments);
  if (ending === undefined) return undefined;
  const reading = choose(ending, era);
  return ending.isLoose && reading.communes.length === 0 && reading.district === undefined && isStreet(ending.rest)
    ? undefined
    : reading;
}

/** An address that leaves out its province: a district, and a commune in it. */
export function judgeWithoutProvince(segments: readonly string[]): UnitReading | undefined {
  const frame = readThreeTiers(segments, undefined);
  const { districtEnding, communeEnding, front = [] } = frame ?? {};
  if (frame === undefined || districtEnding === undefined) return undefined;
  if (namesProvince(front) || isProvinceToo(communeEnding)) return undefined;
  const isPlain = districtEnding.isStated || (districtEnding.isWhole && communeEnding !== undefined);
  return isPlain ? settle(frame) : undefined;
}

function provinceEnding(segments: readonly string[]): ProvinceEnding | undefined {
  const ending = endingOf(segments, (text) => named(text, 'province', THREE_TIERS));
  const [province] = ending?.units ?? [];
  if (ending === undefined || province === undefined) return undefined;
  const isLoose = !ending.isWhole && !ending.isStated;
  if (isLoose && isPartOfName(segments.at(-1) ?? '', ending, province)) return undefined;
  return { province, text: ending.text, rest: ending.rest, isLoose };
}

/** Whether words that name a province are part of a street's, place's or district's name. */
function isPartOfName(segment: string, { text, rest }: Ending, province: AdminUnit): boolean {
  if (isOtherWord(text, province) || named(segment, 'district', THREE_TIERS).length > 0) return true;
  if (!PLACE_KIND.test(rest.at(-1) ?? '')) return false;
  return endingOf(rest, (words) => named(words, 'district', THREE_TIERS, { provinces: [province.code] })) === undefined;
}

/** Whether a single word among others has other marks than the province: Đức Huệ is not in Huế. */
const isOtherWord = (text: string, { fullName }: AdminUnit): boolean =>
  !text.includes(' ') && MARKED.test(text) && !sameUnitName(text, fullName);

/** Whether what stands before a loose province is too little to tell an address from the name of a street: `12 Cao Bằng`. */
function isStreet(rest: readonly string[]): boolean {
  return rest.length === 1 && BARE_NUMBER.test(rest[0] ?? '');
}

function choose(ending: ProvinceEnding, era: CodeSet): UnitReading {
  const { province, rest } = ending;
  const frames = threeTierFrames(ending);
  const complete = frames.map(settle).filter(isSettled);
  if (complete[0] !== undefined) return agreed(complete[0], complete);
  const [three] = frames;
  const two = readTwoTiers(rest, province, twoTierSets(era));
  if (two !== undefined && three?.districtEnding?.isStated !== true) return chooseTwoTiers(two, three, ending, era);
  if (three !== undefined) return inDistrict(three, province, era);
  const without = readWithoutDistrict(rest, province);
  if (without !== undefined && !isProvinceToo(without.communeEnding)) return settle(without);
  return { province, communes: [], front: rest, fault: missing(rest) };
}

/** What a district and the commune before it are: one of the district, or one of today that came out of it. */
const inDistrict = (three: FrameReading, province: AdminUnit, era: CodeSet): UnitReading =>
  settle(readBesideOldDistrict(three, province, twoTierSets(era)) ?? three);

/** In the province that ends the address; or, when the old one stands before the new one or it stands there twice, in that. */
function threeTierFrames({ province, rest }: ProvinceEnding): readonly FrameReading[] {
  const before = endingOf(rest, (text) => named(text, 'province', THREE_TIERS));
  const [former] = before?.units ?? [];
  const isRestated = before?.isWhole === true && former !== undefined && areOneToday(former, province);
  const frames = [readThreeTiers(rest, province), isRestated ? readThreeTiers(before.rest, former) : undefined];
  return frames.filter((frame) => frame !== undefined);
}

/** The first of the settled readings, unless another is of another place. */
function agreed(first: UnitReading, settled: readonly UnitReading[]): UnitReading {
  const communes = [
    ...new Map(settled.flatMap(({ communes: [own] }) => (own ? [[own.code, own] as const] : []))).values(),
  ];
  return communes.length === 1 ? first : { ...first, communes, fault: 'ADDRESS_COMMUNE_AMBIGUOUS' };
}

/** A commune of today against the district, or the commune of before, that may be meant by the same name. */
function chooseTwoTiers(
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
  const isExact = !isMisspelt && MARKED.test(communeEnding.text);
  const elsewhere = without.communes.filter(
    ({ code, districtCode, fullName }) =>
      ((isMisspelt && sameUnitName(communeEnding.text, fullName)) || isCityOf(province, districtCode)) &&
      (!isExact || sameUnitName(communeEnding.text, fullName)) &&
      !currentUnitsOf(code, THREE_TIERS).some(({ unit }) => unit.code === current.code),
  );
  return elsewhere.length > 0 ? elsewhere : undefined;
}

const MARKED = /[^\p{ASCII}]/u;

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

/** Whether a commune without its kind has the name of a province. */
const isProvinceToo = (ending: Ending | undefined): boolean =>
  ending !== undefined && !ending.isStated && oldProvince(ending.text) !== undefined;

/** A frame's reading with what speaks against it. */
function settle(frame: FrameReading): UnitReading {
  const { tiers, province, district, communes } = frame;
  const front = withoutRestated(frame.front, frame);
  const isFirm = district !== undefined || frame.communeEnding?.isStated === true;
  const base = { tiers, province, district, front, isFirm };
  if (communes.length === 0) return { ...base, communes, fault: missing(front) };
  if (communes.length > 1) return { ...base, communes, fault: 'ADDRESS_COMMUNE_AMBIGUOUS' };
  const isCommuneStated = frame.communeEnding?.isStated === true;
  if (!contradicts(front, isCommuneStated) && (isCommuneStated || !namesProvince(front))) return { ...base, communes };
  return { ...base, communes, fault: 'ADDRESS_UNIT_CONTRADICTION' };
}

const hasStated = (segments: readonly string[]): boolean => segments.some(mayStateUnit);

/** Why there is no commune: the one that is named lies elsewhere, or there is none of the name. */
function missing(front: readonly string[]): FindingCode {
  const stated = front.flatMap(unitPieces).filter(mayStateUnit);
  return stated.some(isCommuneName) ? 'ADDRESS_UNIT_CONTRADICTION' : 'ADDRESS_COMMUNE_UNKNOWN';
}

const isCommuneName = (text: string): boolean =>
  findUnitsByName(text, { level: 'commune' }).some(({ typeAgrees }) => typeAgrees);
