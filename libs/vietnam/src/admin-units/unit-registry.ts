import { splitUnitName, type AdminUnit, type UnitLevel } from './admin-unit';
import type { CodeSet } from './code-set';
import before2025 from './data/units-nso-2025-01.json';
import since2025 from './data/units-nso-2025-07.json';
import changes2026 from './data/units-nso-2026-04.json';

type UnitsByCode = ReadonlyMap<string, AdminUnit>;

const registries = new Map<CodeSet, UnitsByCode>();

/** All units of a code set by code. Provinces have two digits, districts three, communes five, so codes do not collide. Built at first use. */
export function unitsOf(codeSet: CodeSet): UnitsByCode {
  const known = registries.get(codeSet);
  if (known !== undefined) return known;
  const units = new Map(readUnits(codeSet).map((unit) => [unit.code, unit] as const));
  registries.set(codeSet, units);
  return units;
}

function readUnits(codeSet: CodeSet): AdminUnit[] {
  switch (codeSet) {
    case 'NSO-2025-01':
      return readThreeTiers();
    case 'NSO-2025-07':
      return readTwoTiers(codeSet, since2025.provinces, since2025.communes);
    case 'NSO-2026-04':
      return readTwoTiers(codeSet, amended(since2025.provinces, changes2026.provinces), amendedCommunes());
  }
}

function unit(codeSet: CodeSet, level: UnitLevel, code: string, fullName: string, provinceCode: string): AdminUnit {
  const [type, name] = splitUnitName(fullName);
  return { code, codeSet, level, type, name, fullName, provinceCode };
}

function readThreeTiers(): AdminUnit[] {
  const codeSet = 'NSO-2025-01';
  const provinceOfDistrict = new Map<string, string>();
  const units = before2025.provinces.map((row) =>
    unit(codeSet, 'province', row.slice(0, 2), row.slice(3), row.slice(0, 2)),
  );
  for (const row of before2025.districts) {
    const provinceCode = row.slice(4, 6);
    provinceOfDistrict.set(row.slice(0, 3), provinceCode);
    units.push(unit(codeSet, 'district', row.slice(0, 3), row.slice(7), provinceCode));
  }
  for (const row of before2025.communes) {
    const districtCode = row.slice(6, 9);
    const commune = unit(
      codeSet,
      'commune',
      row.slice(0, 5),
      row.slice(10),
      provinceOfDistrict.get(districtCode) ?? '',
    );
    units.push({ ...commune, districtCode });
  }
  return units;
}

function readTwoTiers(codeSet: CodeSet, provinces: readonly string[], communes: readonly string[]): AdminUnit[] {
  const units = provinces.map((row) => unit(codeSet, 'province', row.slice(0, 2), row.slice(3), row.slice(0, 2)));
  for (const row of communes) {
    const [code = '', provinceCode = '', fullName = '', latitude, longitude, area] = row.split('|');
    const commune = unit(codeSet, 'commune', code, fullName, provinceCode);
    units.push({ ...commune, latitude: Number(latitude), longitude: Number(longitude), areaKm2: Number(area) });
  }
  return units;
}

function amended(rows: readonly string[], changed: readonly string[]): string[] {
  const newRows = new Map(changed.map((row) => [row.slice(0, 2), row] as const));
  return rows.map((row) => newRows.get(row.slice(0, 2)) ?? row);
}

/** Communes of 2025-07 with the names, spellings and codes of 2026-04; place and area stay. */
function amendedCommunes(): string[] {
  const names = new Map(changes2026.spellings.map((row) => [row.slice(0, 5), row.slice(6)] as const));
  for (const row of changes2026.communes) names.set(row.slice(0, 5), row.slice(9));
  const recoded = new Map(changes2026.recoded.map((row) => [row.slice(0, 5), row.slice(6)] as const));
  return since2025.communes.map((row) => {
    const [code = '', provinceCode = '', fullName = '', ...place] = row.split('|');
    return [recoded.get(code) ?? code, provinceCode, names.get(code) ?? fullName, ...place].join('|');
  });
}

/** The unit that carries a code in a code set. */
export function findUnit(code: string, codeSet: CodeSet): AdminUnit | undefined {
  return unitsOf(codeSet).get(code);
}

/** Codes that were replaced between 2025-07 and 2026-04 while the unit stayed. Two good sources disagree on the one there is. */
export const RECODED_2026: ReadonlyMap<string, string> = new Map(
  changes2026.recoded.map((row) => [row.slice(0, 5), row.slice(6)] as const),
);
