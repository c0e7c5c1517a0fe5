import { currentUnitsOf, isCodeSet, parseAddressUnits, type AdminUnit, type FindingCode } from '@sogoc/vietnam';
import type { AddressFeatures } from './address';

/** Where a text says that it is, and what is wrong with saying it so. */
export interface NamedPlace extends Omit<AddressFeatures, 'line'> {
  readonly faults: readonly FindingCode[];
}

/** An address that may lie in more communes than this says too little about where it is. */
const MOST_COMMUNES = 6;

/** By code set and code. */
const places = new Map<string, Map<string, AddressFeatures>>();

/** Where a unit of a code set lies today. Remembered: the codes are a closed list. */
export function currentPlace(code: string, codeSet: string): AddressFeatures {
  const known = places.get(codeSet)?.get(code);
  if (known !== undefined) return known;
  const units = isCodeSet(codeSet) ? currentUnitsOf(code, codeSet).map(({ unit }) => unit) : [];
  const communes = communeCodes(units);
  const place = { communes, province: soleProvince(units), mapCommune: mapCommuneOf(code, codeSet, communes) };
  const ofSet = places.get(codeSet) ?? new Map<string, AddressFeatures>();
  places.set(codeSet, ofSet.set(code, place));
  return place;
}

function mapCommuneOf(code: string, codeSet: string, communes: readonly string[]): AddressFeatures['mapCommune'] {
  if (code.length !== 5) return undefined;
  if (codeSet === 'NSO-2025-01') return ['before-2025-07', code];
  return communes[0] === undefined ? undefined : ['since-2025-07', communes[0]];
}

/** The place that a text names, as of a day. */
export function readNamedPlace(text: string, observedAt: string | undefined): NamedPlace {
  const { commune, communeCandidates, province, findings } = parseAddressUnits(text, { observedAt });
  const faults = findings.map(({ code }) => code as FindingCode);
  if (commune !== undefined) return { ...currentPlace(commune.code, commune.codeSet), faults };
  const candidates = communeCandidates.map(({ code, codeSet }) => currentPlace(code, codeSet));
  const communes = [...new Set(candidates.flatMap((candidate) => candidate.communes))].sort();
  const inProvince = province === undefined ? undefined : currentPlace(province.code, province.codeSet).province;
  const provinces = new Set(candidates.map((candidate) => candidate.province));
  const [only] = provinces.size === 1 ? provinces : [];
  return { communes: communes.length > MOST_COMMUNES ? [] : communes, province: inProvince ?? only, faults };
}

function communeCodes(units: readonly AdminUnit[]): readonly string[] {
  const codes = units.filter(({ level }) => level === 'commune').map(({ code }) => code);
  return codes.length > MOST_COMMUNES ? [] : codes;
}

function soleProvince(units: readonly AdminUnit[]): string | undefined {
  const provinces = new Set(units.map(({ provinceCode }) => provinceCode));
  const [only] = provinces.size === 1 ? provinces : [];
  return only;
}
