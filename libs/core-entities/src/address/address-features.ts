import { foldDiacritics, readStreetParts, remembered } from '@sogoc/vietnam';
import { currentPlace, namedPlace } from './places';
import { STREET_SHORTHANDS } from './street-shorthands';
import { NO_ADDRESS_FEATURES, type Address, type AddressFeatures } from './address';

/** What matching reads of an address: codes when they stand there, else the units that the text names, as of the day of the record. */
export function addressFeatures(address: Address | undefined, observedAt: string): AddressFeatures {
  if (address === undefined) return NO_ADDRESS_FEATURES;
  const line = address.text === undefined ? undefined : knownLine(address.text);
  const { communeCode, codeSet, provinceCode, text } = address;
  if (communeCode !== undefined && codeSet !== undefined) return withLine(currentPlace(communeCode, codeSet), line);
  const named = text === undefined ? NO_ADDRESS_FEATURES : namedPlace(text, observedAt);
  const stated =
    provinceCode !== undefined && codeSet !== undefined ? currentPlace(provinceCode, codeSet).province : undefined;
  return { communes: named.communes, province: stated ?? named.province, mapCommune: named.mapCommune, line };
}

function withLine({ communes, province, mapCommune }: AddressFeatures, line: string | undefined): AddressFeatures {
  return { communes, province, mapCommune, line };
}

const UNIT_SEGMENT =
  /^(?:phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh|p\.|x\.|tt\.|q\.|h\.|tx\.|tp\.?|t\.)/iu;

const namesUnit: (segment: string) => boolean = remembered((segment) => UNIT_SEGMENT.test(segment));

/** House number, alleys and street, folded: what stays the same when communes merge. Absent without a house number or a street. */
function knownLine(text: string): string | undefined {
  return (text.length > LONGEST_KNOWN ? streetLine(text) : streetLineOf(text)) || undefined;
}

const LONGEST_KNOWN = 200;
/** Families and sources repeat their addresses. */
const streetLineOf: (text: string) => string = remembered(streetLine);

/** Empty for none. */
function streetLine(text: string): string {
  const segments = text.split(/[,;]|\s[-–]\s/).map((segment) => segment.trim());
  const own = segments.filter((segment, index) => segment !== '' && (index === 0 || !namesUnit(segment)));
  const { houseNumber, alleys, street } = readStreetParts(own);
  if (houseNumber === undefined || (street === undefined && alleys.length === 0)) return '';
  const named = foldDiacritics(street ?? '');
  return foldDiacritics([houseNumber.replaceAll('/', 'x'), ...alleys, STREET_SHORTHANDS.get(named) ?? named].join(' '));
}
