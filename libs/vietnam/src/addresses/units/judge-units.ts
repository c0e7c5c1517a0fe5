import type { CodeSet } from '../../admin-units/code-set';
import { chooseTwoTiers, inDistrict } from './old-district-or-commune-of-today';
import { isStreet, provinceEnding, type ProvinceEnding } from './province-ending';
import { readThreeTiers, readTwoTiers, readWithoutDistrict, type FrameReading } from './read-in-two-or-three-tiers';
import { missing, settle } from './settle-reading';
import { areOneToday, named, namesProvince, oldProvince, THREE_TIERS, twoTierSets } from './unit-lookup';
import { isSettled, type UnitReading } from './unit-readings';
import { endingOf, type Ending } from './units-at-end';

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

/** Whether a commune without its kind has the name of a province. */
const isProvinceToo = (ending: Ending | undefined): boolean =>
  ending !== undefined && !ending.isStated && oldProvince(ending.text) !== undefined;
