import type { QualityFinding } from '@sogoc/kernel';

import type { AdminUnit } from '../admin-units/admin-unit';
import type { CodeSet } from '../admin-units/code-set';
import { finding } from '../findings/finding';
import type { FindingCode } from '../findings/finding-catalogue';
import { isPlaceholderText } from '../text/placeholder';
import { tidyText } from '../text/tidy-text';
import { commaSegments, segmentations } from './address-segments';
import { placeText } from './address-text';
import { readHamlets, type Hamlet } from './hamlets';
import { eraOf, readPlainUnits, searchUnits } from './units/search-units';
import { readStreetParts, type StreetParts } from './street-parts';
import { isSettled, worthOf, type UnitReading } from './units/unit-readings';
import { hasSeveralSuccessors } from './has-several-successors';

/** The administrative units that an address names. */
export interface AddressUnits {
  /** With districts (before 2025-07-01) or without; absent when no commune or district was found. */
  readonly tiers?: 3 | 2;
  readonly province?: AdminUnit;
  readonly district?: AdminUnit;
  /** Set only when one commune fits. */
  readonly commune?: AdminUnit;
  /** All communes that fit, in one code set. */
  readonly communeCandidates: readonly AdminUnit[];
  readonly findings: QualityFinding[];
}

export interface ParsedAddress extends AddressUnits, StreetParts {
  /** NFC, single spaces. */
  readonly text: string;
  /** The hamlets in a form that compares, without buildings and estates. */
  readonly hamletKeys: readonly Hamlet[];
  /** Codes of the units, for the canonical address. */
  readonly value?: { readonly provinceCode: string; readonly communeCode?: string; readonly codeSet: CodeSet };
}

export interface AddressContext {
  /** RFC 3339 or a day. Before 2025-07-01 an address has a district, and no name means a commune of today. */
  readonly observedAt?: string;
}

/**
 * Reads an address: province, then district and commune (three tiers, to 2025-06-30) or commune (two tiers), then street, number and
 * hamlet from what is left. Old communes under a new province, left-out districts, missing commas, repeated columns, districts under a
 * former kind, a province that stands first, and what stands behind an address are understood. A name that fits several units, or a
 * commune against which another unit of the text speaks, gives candidates and no commune. Never throws.
 */
export function parseAddress(raw: string, context: AddressContext = {}, attribute = 'address'): ParsedAddress {
  const text = tidyText(raw);
  const { segments, reading } = readUnits(text, context);
  const units = unitsOf(reading, segments, attribute);
  const street = readStreetParts(reading.front);
  const hamletKeys = street.hamlets.flatMap(readHamlets);
  return { text, ...street, hamletKeys, ...units, value: valueOf(reading, units.commune) };
}

/** {@link parseAddress} without what stands before the units. */
export function parseAddressUnits(raw: string, context: AddressContext = {}, attribute = 'address'): AddressUnits {
  const { segments, reading } = readUnits(tidyText(raw), context);
  return unitsOf(reading, segments, attribute);
}

function readUnits(
  text: string,
  { observedAt }: AddressContext,
): { readonly segments: readonly string[]; readonly reading: UnitReading } {
  const segments = commaSegments(text);
  const era = eraOf(observedAt);
  const reading = readPlainUnits(segments, era) ?? readAnyUnits(text, era) ?? { communes: [], front: segments };
  return { segments, reading };
}

function unitsOf(reading: UnitReading, segments: readonly string[], attribute: string): AddressUnits {
  const { tiers, province, district, communes } = reading;
  const [commune] = isSettled(reading) ? communes : [];
  const findings = faultsOf(reading, segments).map((fault) => finding(fault, attribute));
  return { tiers, province, district, commune, communeCandidates: communes, findings };
}

/** Beyond this length a text is no address, and reading it word by word would take long. */
const LONGEST_ADDRESS = 500;
const MOST_SEGMENTS = 24;

function readAnyUnits(text: string, era: CodeSet): UnitReading | undefined {
  if (text.length > LONGEST_ADDRESS) return undefined;
  let best: UnitReading | undefined;
  for (const segments of segmentations(placeText(text))) {
    const reading = searchUnits(segments.slice(-MOST_SEGMENTS), era);
    if (reading !== undefined && isSettled(reading)) return reading;
    if (worthOf(reading) > worthOf(best)) best = reading;
  }
  return best;
}

function valueOf(reading: UnitReading, commune: AdminUnit | undefined): ParsedAddress['value'] {
  const unit = commune ?? reading.district ?? reading.province;
  if (unit === undefined) return undefined;
  return { provinceCode: unit.provinceCode, communeCode: commune?.code, codeSet: unit.codeSet };
}

function faultsOf(reading: UnitReading, segments: readonly string[]): FindingCode[] {
  if (
    segments.length === 0 ||
    isHardlyAnything(segments) ||
    (segments.length < 5 && isPlaceholderText(segments.join(' ')))
  )
    return ['PLACEHOLDER_VALUE'];
  const fault = reading.fault ?? communeFault(reading);
  const faults: FindingCode[] = fault === undefined ? [] : [fault];
  return reading.hasAnother === true ? [...faults, 'ADDRESS_SECOND'] : faults;
}

/** `x`, `0`, `-`. */
const isHardlyAnything = ([only = '', ...others]: readonly string[]): boolean => others.length === 0 && only.length < 2;

function communeFault({ communes: [commune] }: UnitReading): FindingCode | undefined {
  if (commune === undefined) return 'ADDRESS_NO_UNIT';
  return hasSeveralSuccessors(commune) ? 'UNIT_SEVERAL_SUCCESSORS' : undefined;
}
