import type { QualityFinding } from '@sogoc/kernel';
import type { AdminUnit } from '../admin-units/admin-unit';
import type { CodeSet } from '../admin-units/code-set';
import { findUnitsByName, type UnitNameMatch } from '../admin-units/unit-names';
import { currentUnitsOf } from '../admin-units/successors';
import { finding } from '../findings/finding';
import { tidyText } from '../text/tidy-text';
import { readStreetParts, type StreetParts } from './street-parts';

export interface ParsedAddress extends StreetParts {
  /** NFC, single spaces. */
  readonly text: string;
  /** With districts (before 2025-07-01) or without; absent when no unit was found. */
  readonly tiers?: 3 | 2;
  readonly province?: AdminUnit;
  readonly district?: AdminUnit;
  /** Set only when one commune fits. */
  readonly commune?: AdminUnit;
  /** All communes that fit, in one code set. */
  readonly communeCandidates: readonly AdminUnit[];
  /** Codes of the units, for the canonical address. */
  readonly value?: { readonly provinceCode: string; readonly communeCode?: string; readonly codeSet: CodeSet };
  readonly findings: QualityFinding[];
}

const THREE_TIERS: CodeSet = 'NSO-2025-01';
const TWO_TIERS: readonly CodeSet[] = ['NSO-2026-04', 'NSO-2025-07'];
const COUNTRY = /^(?:việt nam|viet nam|vietnam|vn)\.?$/i;

/**
 * Reads an address from right to left: province, then district and commune (three tiers, to 2025-06-30) or commune (two tiers),
 * then street, number and hamlet from what is left. Names decide, with the province; a commune name that fits several units has no
 * commune but candidates. Never throws.
 */
export function parseAddress(raw: string, attribute = 'address'): ParsedAddress {
  const text = tidyText(raw);
  const segments = text
    .split(/[,;]|\s[-–]\s/)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '' && !COUNTRY.test(segment));
  const reading = bestReading(segments);
  const rest = segments.slice(0, segments.length - reading.used);
  const findings = findingsOf(reading, segments.length, attribute);
  const [commune] = reading.communes.length === 1 ? reading.communes : [];
  return {
    text,
    ...readStreetParts(rest),
    tiers: reading.tiers,
    province: reading.province,
    district: reading.district,
    commune,
    communeCandidates: reading.communes,
    value: valueOf(reading, commune),
    findings,
  };
}

interface Reading {
  readonly tiers?: 3 | 2;
  readonly province?: AdminUnit;
  readonly district?: AdminUnit;
  readonly communes: readonly AdminUnit[];
  /** Segments taken from the right. */
  readonly used: number;
}

const NOTHING: Reading = { communes: [], used: 0 };

/** The reading that explains most: two tiers of the newest set win a tie, since they are the law in force. */
function bestReading(segments: readonly string[]): Reading {
  const readings = [...TWO_TIERS.map((codeSet) => readTwoTiers(segments, codeSet)), readThreeTiers(segments)];
  return readings.reduce((best, reading) => (worth(reading) > worth(best) ? reading : best), NOTHING);
}

function worth({ province, district, communes, used }: Reading): number {
  const commune = communes.length === 0 ? 0 : communes.length === 1 ? 4 : 3;
  return used * 10 + (province ? 2 : 0) + (district ? 2 : 0) + commune;
}

function readTwoTiers(segments: readonly string[], codeSet: CodeSet): Reading {
  const last = segments.length - 1;
  const [province] = unitsNamed(segments[last], 'province', codeSet);
  if (province === undefined) return NOTHING;
  const communes = unitsNamed(segments[last - 1], 'commune', codeSet, province.code);
  return { tiers: communes.length > 0 ? 2 : undefined, province, communes, used: communes.length > 0 ? 2 : 1 };
}

function readThreeTiers(segments: readonly string[]): Reading {
  const last = segments.length - 1;
  const [province] = unitsNamed(segments[last], 'province', THREE_TIERS);
  const at = province === undefined ? last : last - 1;
  const districts = unitsNamed(segments[at], 'district', THREE_TIERS, province?.code);
  if (districts.length === 0) return province === undefined ? NOTHING : { province, communes: [], used: 1 };
  const communes = districts.flatMap((district) =>
    unitsNamed(segments[at - 1], 'commune', THREE_TIERS, province?.code, district.code),
  );
  const inCommunes = districts.filter(({ code }) => communes.some(({ districtCode }) => districtCode === code));
  const [district] = districts.length === 1 ? districts : inCommunes.length === 1 ? inCommunes : [];
  const used = (province ? 1 : 0) + 1 + (communes.length > 0 ? 1 : 0);
  const known = province ?? (district && unitsNamed(district.provinceCode, 'province', THREE_TIERS)[0]);
  return { tiers: 3, province: known, district, communes, used };
}

function unitsNamed(
  segment: string | undefined,
  level: AdminUnit['level'],
  codeSet: CodeSet,
  province?: string,
  district?: string,
): AdminUnit[] {
  if (segment === undefined) return [];
  const matches: UnitNameMatch[] = findUnitsByName(segment, { level, codeSets: [codeSet], province, district });
  return matches.map(({ unit }) => unit);
}

function valueOf(reading: Reading, commune: AdminUnit | undefined): ParsedAddress['value'] {
  const unit = commune ?? reading.province;
  if (unit === undefined) return undefined;
  return { provinceCode: unit.provinceCode, communeCode: commune?.code, codeSet: unit.codeSet };
}

function findingsOf(reading: Reading, segments: number, attribute: string): QualityFinding[] {
  if (segments === 0) return [finding('PLACEHOLDER_VALUE', attribute)];
  if (reading.used === 0) return [finding('ADDRESS_NO_UNIT', attribute)];
  if (reading.communes.length === 0) return [finding('ADDRESS_COMMUNE_UNKNOWN', attribute)];
  if (reading.communes.length > 1) return [finding('ADDRESS_COMMUNE_AMBIGUOUS', attribute)];
  const [commune] = reading.communes;
  const several = commune !== undefined && currentUnitsOf(commune.code, commune.codeSet).length > 1;
  return several ? [finding('UNIT_SEVERAL_SUCCESSORS', attribute)] : [];
}
