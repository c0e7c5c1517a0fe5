import {
  formerUnitsOf,
  isCodeSet,
  parseReferenceSystem,
  resolveUnitCode,
  vn2000ZoneOfCrs,
  vn2000ZoneOfProvince,
} from '@sogoc/vietnam';

import type { RecordReader } from '../../reading/record-reader';
import type { CadastralNumbers } from './read-cadastral-numbers';

/** Provinces before 2025-07-01, by which cadastral maps chose their meridian. */
const BEFORE = 'NSO-2025-01';

/**
 * Notes coordinates in a 3° zone that no province of the parcel's commune mapped in: taken so, the plot lies some hundred kilometres from
 * where it is, and their place is no evidence. Answers whether it is so. New communes lie in a former province each, new provinces in several, so the former units of the commune are asked.
 */
export function noteForeignZone(reader: RecordReader, { communeCode, codeSet }: CadastralNumbers): boolean {
  const geometry = reader.canonicalOf('geometry') as { readonly crs?: string } | undefined;
  const stated = parseReferenceSystem(geometry?.crs);
  const zone = stated === undefined ? undefined : vn2000ZoneOfCrs(stated.name);
  if (zone === undefined || communeCode === undefined || codeSet === undefined || !isCodeSet(codeSet)) return false;
  const provinces = formerProvinces(communeCode, codeSet);
  const zones = provinces.flatMap((province) => vn2000ZoneOfProvince(province) ?? []);
  const isForeign = zones.length > 0 && !zones.some(({ epsg }) => epsg === zone.epsg);
  if (isForeign) reader.log.note('ZONE_OF_OTHER_PROVINCE', 'geometry');
  return isForeign;
}

function formerProvinces(communeCode: string, codeSet: Parameters<typeof formerUnitsOf>[1]): readonly string[] {
  if (codeSet !== BEFORE) return [...new Set(formerUnitsOf(communeCode, codeSet).map(({ unit }) => unit.provinceCode))];
  const { unit } = resolveUnitCode(communeCode, { codeSet });
  return unit === undefined ? [] : [unit.provinceCode];
}
