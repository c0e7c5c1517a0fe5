import type { AdminUnit } from '../../admin-units/admin-unit';
import { currentUnitsOf, formerUnitsOf, PROVINCE_SUCCESSORS } from '../../admin-units/successors';
import { mayStateUnit, statesUnit, unitPieces } from './stated-units';
import { named, oldProvince, provincesMeant, THREE_TIERS, twoTierSets } from './unit-lookup';

/** What of a reading others may say again. */
export interface PlaceRead {
  readonly province?: AdminUnit;
  readonly district?: AdminUnit;
  readonly communes: readonly AdminUnit[];
}

/** Segments left over by a reading, parted before each unit, without those that only say again where the reading is. */
export function withoutRestated(segments: readonly string[], reading: PlaceRead): readonly string[] {
  return segments.flatMap((segment) => {
    if (STARTS_WITH_NUMBER.test(segment) && !mayStateUnit(segment)) return [segment];
    const pieces = unitPieces(segment);
    const kept = pieces.filter((piece) => !restates(piece, reading));
    return kept.length === pieces.length ? [segment] : kept.length === 0 ? [] : [kept.join(' ')];
  });
}

const STARTS_WITH_NUMBER = /^\d/;

/**
 * Whether segments beside a reading name a unit that it does not explain. A commune written with its kind stands fast against an
 * abbreviation that may be a street's or hamlet's; a bare name does not.
 */
export function contradicts(segments: readonly string[], isCommuneStated: boolean): boolean {
  return segments.some(isCommuneStated ? statesUnit : mayStateUnit);
}

/** Whether a text names the reading's province, district or commune, or what one of them was or became. */
function restates(text: string, { province, district, communes: [commune] }: PlaceRead): boolean {
  if (province === undefined) return false;
  const within = oldProvincesOf(province);
  const said = oldProvince(text);
  if (said !== undefined && within.includes(said.code)) return true;
  const districts = named(text, 'district', THREE_TIERS, { provinces: within });
  if (districts.some((unit) => isDistrictOf(unit, district, commune))) return true;
  return commune !== undefined && namesKin(text, commune, within);
}

const oldProvincesOf = ({ code, codeSet }: AdminUnit): readonly string[] => {
  if (codeSet === THREE_TIERS) return provincesMeant(code)[1] ?? [];
  return [...PROVINCE_SUCCESSORS].filter(([, to]) => to === code).map(([from]) => from);
};

function isDistrictOf(unit: AdminUnit, district: AdminUnit | undefined, commune: AdminUnit | undefined): boolean {
  if (district !== undefined) return unit.code === district.code;
  if (commune === undefined) return false;
  if (commune.codeSet === THREE_TIERS) return unit.code === commune.districtCode;
  return currentUnitsOf(unit.code, THREE_TIERS).some((successor) => successor.unit.code === commune.code);
}

function namesKin(text: string, commune: AdminUnit, provinces: readonly string[]): boolean {
  const { code, codeSet } = commune;
  const olds = named(text, 'commune', THREE_TIERS, { provinces });
  if (codeSet !== THREE_TIERS) {
    if (named(text, 'commune', codeSet, { provinces: [commune.provinceCode] }).some((unit) => unit.code === code))
      return true;
    return olds.some((old) => formerUnitsOf(code, codeSet).some(({ unit }) => unit.code === old.code));
  }
  if (olds.some((old) => old.code === code)) return true;
  return currentUnitsOf(code, codeSet).some(({ unit }) =>
    twoTierSets(unit.codeSet).some((set) =>
      named(text, 'commune', set, { provinces: [unit.provinceCode] }).some((n) => n.code === unit.code),
    ),
  );
}
