import {
  currentUnitsOf,
  foldDiacritics,
  isCodeSet,
  parseAddress,
  readStreetParts,
  type AdminUnit,
} from '@sogoc/vietnam';
import { STREET_SHORTHANDS } from './street-shorthands';
import { NO_ADDRESS_FEATURES, type Address, type AddressFeatures } from './address';

/** An address that may lie in more communes than this says too little about where it is. */
const MOST_COMMUNES = 6;

/** What matching reads of an address: codes when they stand there, else the units that the text names. */
export function addressFeatures(address: Address | undefined): AddressFeatures {
  if (address === undefined) return NO_ADDRESS_FEATURES;
  const line = address.text === undefined ? undefined : streetLine(address.text);
  const { communeCode, codeSet, provinceCode, text } = address;
  if (communeCode !== undefined && codeSet !== undefined) return withLine(currentPlace(communeCode, codeSet), line);
  const named = text === undefined ? NO_ADDRESS_FEATURES : namedPlace(text);
  const stated =
    provinceCode !== undefined && codeSet !== undefined ? currentPlace(provinceCode, codeSet).province : undefined;
  return { communes: named.communes, province: stated ?? named.province, mapCommune: named.mapCommune, line };
}

function withLine({ communes, province, mapCommune }: AddressFeatures, line: string | undefined): AddressFeatures {
  return { communes, province, mapCommune, line };
}

const places = new Map<string, AddressFeatures>();

/** Where a unit of a code set lies today. Remembered: the codes are a closed list. */
function currentPlace(code: string, codeSet: string): AddressFeatures {
  const key = `${codeSet}/${code}`;
  const known = places.get(key);
  if (known !== undefined) return known;
  const units = isCodeSet(codeSet) ? currentUnitsOf(code, codeSet).map(({ unit }) => unit) : [];
  const communes = communeCodes(units);
  const place = { communes, province: soleProvince(units), mapCommune: mapCommuneOf(code, codeSet, communes) };
  places.set(key, place);
  return place;
}

function mapCommuneOf(code: string, codeSet: string, communes: readonly string[]): AddressFeatures['mapCommune'] {
  if (code.length !== 5) return undefined;
  if (codeSet === 'NSO-2025-01') return ['before-2025-07', code];
  return communes[0] === undefined ? undefined : ['since-2025-07', communes[0]];
}

const PLACES_REMEMBERED = 20_000;
const namedPlaces = new Map<string, AddressFeatures>();

/** The place that a text names. A bounded number is remembered: families and sources repeat their addresses. */
function namedPlace(text: string): AddressFeatures {
  const known = namedPlaces.get(text);
  if (known !== undefined) return known;
  const place = readNamedPlace(text);
  if (namedPlaces.size >= PLACES_REMEMBERED) namedPlaces.clear();
  namedPlaces.set(text, place);
  return place;
}

function readNamedPlace(text: string): AddressFeatures {
  const { commune, communeCandidates, province } = parseAddress(text);
  if (commune !== undefined) return currentPlace(commune.code, commune.codeSet);
  const candidates = communeCandidates.map(({ code, codeSet }) => currentPlace(code, codeSet));
  const communes = [...new Set(candidates.flatMap((candidate) => candidate.communes))].sort();
  const inProvince = province === undefined ? undefined : currentPlace(province.code, province.codeSet).province;
  const provinces = new Set(candidates.map((candidate) => candidate.province));
  const [only] = provinces.size === 1 ? provinces : [];
  return { communes: communes.length > MOST_COMMUNES ? [] : communes, province: inProvince ?? only };
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

const UNIT_SEGMENT =
  /^(?:phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh|p\.|x\.|tt\.|q\.|h\.|tx\.|tp\.?|t\.)/iu;

/** House number, alleys and street, folded: what stays the same when communes merge. Absent without a house number or a street. */
function streetLine(text: string): string | undefined {
  const segments = text.split(/[,;]|\s[-–]\s/).map((segment) => segment.trim());
  const own = segments.filter((segment, index) => segment !== '' && (index === 0 || !UNIT_SEGMENT.test(segment)));
  const { houseNumber, alleys, street } = readStreetParts(own);
  if (houseNumber === undefined || (street === undefined && alleys.length === 0)) return undefined;
  const named = foldDiacritics(street ?? '');
  return foldDiacritics([houseNumber.replaceAll('/', 'x'), ...alleys, STREET_SHORTHANDS.get(named) ?? named].join(' '));
}
