import type { QualityFinding } from '@sogoc/kernel';
import type { AdminUnit } from '../admin-units/admin-unit';
import type { CodeSet } from '../admin-units/code-set';
import { currentUnitsOf } from '../admin-units/successors';
import { findUnitsByName } from '../admin-units/unit-names';
import { finding } from '../findings/finding';
import type { FindingCode } from '../findings/finding-catalogue';
import { remembered } from '../text/bounded-cache';
import { isPlaceholderText } from '../text/placeholder';
import { tidyText } from '../text/tidy-text';
import { commaSegments, wordSegments } from './address-segments';
import { readStreetParts, type StreetParts } from './street-parts';
import { isProvinceName, readUnits, worthOf, type UnitReading } from './unit-readings';

export interface ParsedAddress extends StreetParts {
  /** NFC, single spaces. */
  readonly text: string;
  /** With districts (before 2025-07-01) or without; absent when no commune or district was found. */
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

/**
 * Reads an address from right to left: province, then district and commune (three tiers, to 2025-06-30) or commune (two tiers),
 * then street, number and hamlet from what is left. Old communes under a new province, left-out districts and missing commas are
 * understood. A commune name that fits several units gives candidates and no commune. Never throws.
 */
export function parseAddress(raw: string, attribute = 'address'): ParsedAddress {
  const text = tidyText(raw);
  let segments = commaSegments(text);
  let reading = readUnits(segments);
  if (reading.communes.length !== 1) {
    const finer = wordSegments(text, isProvinceName);
    const finerReading = finer.length > segments.length ? readUnits(finer) : reading;
    if (worthOf(finerReading) > worthOf(reading)) [segments, reading] = [finer, finerReading];
  }
  const [commune] = reading.communes.length === 1 ? reading.communes : [];
  const fault = faultOf(reading, segments);
  const front = readStreetParts(segments.slice(0, segments.length - reading.used));
  return {
    text,
    houseNumber: front.houseNumber,
    alleys: front.alleys,
    street: front.street,
    hamlets: front.hamlets,
    remainder: front.remainder,
    tiers: reading.tiers,
    province: reading.province,
    district: reading.district,
    commune,
    communeCandidates: reading.communes,
    value: valueOf(reading, commune),
    findings: fault === undefined ? [] : [finding(fault, attribute)],
  };
}

function valueOf(reading: UnitReading, commune: AdminUnit | undefined): ParsedAddress['value'] {
  const unit = commune ?? reading.district ?? reading.province;
  if (unit === undefined) return undefined;
  return { provinceCode: unit.provinceCode, communeCode: commune?.code, codeSet: unit.codeSet };
}

function faultOf(reading: UnitReading, segments: readonly string[]): FindingCode | undefined {
  if (segments.length === 0 || (segments.length < 5 && isPlaceholderText(segments.join(' '))))
    return 'PLACEHOLDER_VALUE';
  if (reading.used === 0) return 'ADDRESS_NO_UNIT';
  if (reading.communes.length === 0) {
    const elsewhere = isCommuneName(segments[segments.length - reading.used - 1]);
    return elsewhere ? 'ADDRESS_UNIT_CONTRADICTION' : 'ADDRESS_COMMUNE_UNKNOWN';
  }
  if (reading.communes.length > 1) return 'ADDRESS_COMMUNE_AMBIGUOUS';
  const [commune] = reading.communes;
  return commune !== undefined && hasSeveralSuccessors(commune) ? 'UNIT_SEVERAL_SUCCESSORS' : undefined;
}

const wentToSeveral: (code: string) => boolean = remembered((code) => currentUnitsOf(code, 'NSO-2025-01').length > 1);

/** Only the change of 2025-07-01 divided communes. */
const hasSeveralSuccessors = ({ code, codeSet }: AdminUnit): boolean =>
  codeSet === 'NSO-2025-01' && wentToSeveral(code);

/** Whether a segment with the word for a commune names one somewhere: then it is not in the units that stand behind it. */
function isCommuneName(segment: string | undefined): boolean {
  return segment !== undefined && findUnitsByName(segment, { level: 'commune' }).some(({ typeAgrees }) => typeAgrees);
}
