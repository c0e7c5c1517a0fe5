import { CURRENT_CODE_SET, currentUnitsOf, findUnit, unitsOf, type AdminUnit } from '@sogoc/vietnam';

export type Region = 'north' | 'south' | 'highland';

/** One old commune with its district and province, and what it is since 2025-07-01. */
export interface Place {
  readonly commune: AdminUnit;
  readonly district: AdminUnit;
  readonly province: AdminUnit;
  readonly newCommune: AdminUnit;
  readonly newProvince: AdminUnit;
  readonly region: Region;
}

/** Provinces of the mountains in the north, by their old codes. */
const HIGHLAND = new Set(['02', '04', '06', '10', '11', '12', '14', '15', '17', '20']);

let known: readonly Place[] | undefined;

/** Every old commune that has a successor; one that was split counts with the first of them. In the order of the codes. */
export function allPlaces(): readonly Place[] {
  known ??= [...unitsOf('NSO-2025-01').values()].flatMap((commune) =>
    commune.level === 'commune' ? (placeOf(commune) ?? []) : [],
  );
  return known;
}

let indexOf: ReadonlyMap<string, number> | undefined;

/** The commune that stands next in the list: most often one of the same district. */
export function neighbourOf({ commune }: Place): Place {
  const places = allPlaces();
  indexOf ??= new Map(places.map((place, index) => [place.commune.code, index] as const));
  return places[((indexOf.get(commune.code) ?? 0) + 1) % places.length] as Place;
}

function placeOf(commune: AdminUnit): Place | undefined {
  const newCommune = currentUnitsOf(commune.code, 'NSO-2025-01')[0]?.unit;
  const district = findUnit(commune.districtCode ?? '', 'NSO-2025-01');
  const province = findUnit(commune.provinceCode, 'NSO-2025-01');
  const newProvince = newCommune && findUnit(newCommune.provinceCode, CURRENT_CODE_SET);
  if (!newCommune?.latitude || !district || !province || !newProvince) return undefined;
  return { commune, district, province, newCommune, newProvince, region: regionOf(province.code) };
}

function regionOf(province: string): Region {
  if (HIGHLAND.has(province)) return 'highland';
  return Number(province) <= 46 ? 'north' : 'south';
}
