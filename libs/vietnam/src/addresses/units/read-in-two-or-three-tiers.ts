import type { AdminUnit } from '../../admin-units/admin-unit';
import type { CodeSet } from '../../admin-units/code-set';
import { currentUnitsOf, PROVINCE_SUCCESSORS } from '../../admin-units/successors';
import { namesakesOf } from '../../admin-units/unit-index';
import { findUnit } from '../../admin-units/unit-registry';
import { endingOf, firmEnding, nearestStated, type Ending, type FindUnits } from './units-at-end';
import { inFirst, named, provinceOf, provincesMeant, THREE_TIERS } from './unit-lookup';
import { hasMarks } from '../../text/has-marks';

/** What segments name when they are read in two tiers or in three. */
export interface FrameReading {
  readonly tiers: 3 | 2;
  readonly province?: AdminUnit;
  readonly district?: AdminUnit;
  /** Communes that fit, in one code set. */
  readonly communes: readonly AdminUnit[];
  /** Segments that name no unit, in order. */
  readonly front: readonly string[];
  /** How the commune is written; absent without one. */
  readonly communeEnding?: Ending;
  readonly districtEnding?: Ending;
}

type Within = readonly string[] | undefined;

/**
 * District, then commune; in any province when none is given. Nothing without a district. A name of a province means the one that had it
 * before the mergers, and what merged with it when no commune is found there.
 */
export function readThreeTiers(segments: readonly string[], province: AdminUnit | undefined): FrameReading | undefined {
  if (province === undefined) return readDistrict(segments, undefined, undefined);
  const frames = provincesMeant(province.code)
    .map((within) => readDistrict(segments, within, province))
    .filter((frame) => frame !== undefined);
  return frames.find(({ communes }) => communes.length > 0) ?? frames[0];
}

function readDistrict(
  segments: readonly string[],
  within: Within,
  province: AdminUnit | undefined,
): FrameReading | undefined {
  const findDistrict: FindUnits = (text) => named(text, 'district', THREE_TIERS, { provinces: within });
  const districtEnding = endingOf(segments, findDistrict);
  if (districtEnding === undefined) return readSwapped(segments, within, findDistrict);
  const communeEnding = communeBefore(districtEnding, findDistrict);
  const isLoose = !districtEnding.isWhole && !districtEnding.isStated;
  if (isLoose && communeEnding === undefined) return undefined;
  return threeTiers(districtEnding, communeEnding, province);
}

function communeBefore({ units, rest }: Ending, findDistrict: FindUnits): Ending | undefined {
  const find: FindUnits = (text) =>
    units.flatMap(({ code }) => named(text, 'commune', THREE_TIERS, { district: code }));
  const isOther = (segment: string): boolean => {
    const districts = findDistrict(segment);
    return districts.length > 0 && !districts.some(({ code }) => units.some((unit) => unit.code === code));
  };
  return firmEnding(rest, find) ?? nearestStated(rest, find, isOther);
}

function threeTiers(districtEnding: Ending, communeEnding: Ending | undefined, stated?: AdminUnit): FrameReading {
  const { units: districts } = districtEnding;
  const communes = withNamesakes(communeEnding, districtEnding.text, isSameDistrict);
  const holders = districts.filter(({ code }) => communes.some(({ districtCode }) => districtCode === code));
  const [district] = districts.length === 1 ? districts : holders.length === 1 ? holders : [];
  const province = district === undefined ? stated : provinceOf(district);
  const front = communeEnding?.rest ?? districtEnding.rest;
  return { tiers: 3, province, district, communes, front, communeEnding, districtEnding };
}

/** In an address without marks, also the communes of the same place that differ by theirs alone. */
function withNamesakes(
  ending: Ending | undefined,
  beside: string,
  isSamePlace: (commune: AdminUnit, other: AdminUnit) => boolean,
): readonly AdminUnit[] {
  const [commune] = ending?.units ?? [];
  if (ending === undefined || commune === undefined || hasMarks(ending.text) || hasMarks(beside))
    return ending?.units ?? [];
  const alike = namesakesOf(commune).filter(
    (other) => isSamePlace(commune, other) && (!ending.isStated || other.type === commune.type),
  );
  return [...new Set([...ending.units, ...alike])];
}

const isSameDistrict = (left: AdminUnit, right: AdminUnit): boolean => left.districtCode === right.districtCode;
const isSameProvince = (left: AdminUnit, right: AdminUnit): boolean =>
  left.provinceCode === right.provinceCode && left.level === right.level;

/** `Quận 1, Phường Bến Nghé`: the commune behind its district. */
function readSwapped(
  segments: readonly string[],
  provinces: Within,
  findDistrict: FindUnits,
): FrameReading | undefined {
  const commune = firmEnding(segments, (text) => named(text, 'commune', THREE_TIERS, { provinces }));
  if (commune === undefined) return undefined;
  const district = firmEnding(commune.rest, findDistrict);
  if (district === undefined) return undefined;
  const units = district.units.flatMap(({ code }) => named(commune.text, 'commune', THREE_TIERS, { district: code }));
  const isRead = units.length > 0 && (commune.isStated || district.isStated);
  return isRead ? threeTiers(district, { ...commune, units, rest: district.rest }) : undefined;
}

/** An old commune straight before the province, its district left out. */
export function readWithoutDistrict(segments: readonly string[], province: AdminUnit): FrameReading | undefined {
  const find: FindUnits = (text) =>
    inFirst(provincesMeant(province.code), (within) => named(text, 'commune', THREE_TIERS, { provinces: within }));
  const communeEnding = firmEnding(segments, find) ?? nearestStated(segments, find, namesDistrictIn(province));
  if (communeEnding === undefined) return undefined;
  const { units: communes, rest: front } = communeEnding;
  const [only] = communes;
  return {
    tiers: 3,
    province: communes.length === 1 && only ? provinceOf(only) : province,
    communes,
    front,
    communeEnding,
  };
}

/** A commune of a code set without districts straight before the province. */
export function readTwoTiers(
  segments: readonly string[],
  province: AdminUnit,
  codeSets: readonly CodeSet[],
): FrameReading | undefined {
  for (const codeSet of codeSets) {
    const [current] = named(province.fullName, 'province', codeSet);
    if (current === undefined || current.code !== PROVINCE_SUCCESSORS.get(province.code)) continue;
    const find: FindUnits = (text) => named(text, 'commune', codeSet, { provinces: [current.code] });
    const communeEnding = firmEnding(segments, find) ?? nearestStated(segments, find, namesDistrictIn(province));
    if (communeEnding === undefined) continue;
    const communes = withNamesakes(communeEnding, '', isSameProvince);
    const { rest: front } = communeEnding;
    return { tiers: 2, province: findUnit(current.code, codeSet), communes, front, communeEnding };
  }
  return undefined;
}

/**
 * A commune of today beside the old district that it, or a part of it, came out of: people go on writing both (`Phường Sài Gòn, Quận 1,
 * TP.HCM`). Only where the district has no such commune of its own.
 */
export function readBesideOldDistrict(
  { districtEnding, communes: ofDistrict }: FrameReading,
  province: AdminUnit,
  codeSets: readonly CodeSet[],
): FrameReading | undefined {
  if (districtEnding === undefined || ofDistrict.length > 0) return undefined;
  const frame = readTwoTiers(districtEnding.rest, province, codeSets);
  const [commune] = frame?.communes ?? [];
  if (commune === undefined || frame?.communes.length !== 1) return undefined;
  const cameOf = districtEnding.units.some(({ code }) =>
    currentUnitsOf(code, THREE_TIERS).some(({ unit }) => unit.code === commune.code),
  );
  return cameOf ? frame : undefined;
}

/** A commune does not stand before another's district, nor before one of another province: that is not there (`Mê Linh, Vĩnh Phúc`). */
function namesDistrictIn({ code }: AdminUnit): (segment: string) => boolean {
  return (segment) =>
    inFirst(provincesMeant(code), (provinces) => named(segment, 'district', THREE_TIERS, { provinces })).length > 0 ||
    named(segment, 'district', THREE_TIERS).length > 0;
}
