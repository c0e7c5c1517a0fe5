import { foldDiacritics, readHamlets, readStreetParts, remembered } from '@sogoc/vietnam';
import { currentPlace, namedPlace } from './named-places';
import { STREET_SHORTHANDS } from './street-shorthands';
import { NO_ADDRESS_FEATURES, type Address, type AddressFeatures } from './address';

/** What matching reads of an address: codes when they stand there, else the units that the text names, as of the day of the record. */
export function addressFeatures(address: Address | undefined, observedAt: string): AddressFeatures {
  if (address === undefined) return NO_ADDRESS_FEATURES;
  const house = address.text === undefined ? NO_HOUSE : houseIn(address.text);
  const { communeCode, codeSet, provinceCode, text } = address;
  if (communeCode !== undefined && codeSet !== undefined) return withHouse(currentPlace(communeCode, codeSet), house);
  const named = text === undefined ? NO_ADDRESS_FEATURES : namedPlace(text, observedAt);
  const stated =
    provinceCode !== undefined && codeSet !== undefined ? currentPlace(provinceCode, codeSet).province : undefined;
  const { communes, province, mapCommune } = named;
  return withHouse({ communes, province: stated ?? province, mapCommune }, house);
}

/** Code of the province in the set in force, as {@link addressFeatures} has it. */
export function addressProvince(address: Address | undefined, observedAt: string): string | undefined {
  if (address === undefined) return undefined;
  const { communeCode, codeSet, provinceCode, text } = address;
  if (communeCode !== undefined && codeSet !== undefined) return currentPlace(communeCode, codeSet).province;
  const stated =
    provinceCode !== undefined && codeSet !== undefined ? currentPlace(provinceCode, codeSet).province : undefined;
  return stated ?? (text === undefined ? undefined : namedPlace(text, observedAt).province);
}

/** What of an address stands below the commune. */
type House = Pick<AddressFeatures, 'line' | 'hamlets' | 'houses'>;

const NO_HOUSE: House = Object.freeze({});

function withHouse(
  { communes, province, mapCommune }: AddressFeatures,
  { line, hamlets, houses }: House,
): AddressFeatures {
  return { communes, province, mapCommune, line, hamlets, houses };
}

const UNIT_SEGMENT =
  /^(?:phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh|p\.|x\.|tt\.|q\.|h\.|tx\.|tp\.?|t\.)/iu;

const namesUnit: (segment: string) => boolean = remembered((segment) => UNIT_SEGMENT.test(segment));

/**
 * House number, alleys and street, folded: what stays the same when communes merge. Absent without a house number or a street. Remembered:
 * families and sources repeat their addresses.
 */
const houseIn: (text: string) => House = remembered(houseOf);

function houseOf(text: string): House {
  const segments = text.split(/[,;]|\s[-–]\s/).map((segment) => segment.trim());
  const own = segments.filter((segment, index) => segment !== '' && (index === 0 || !namesUnit(segment)));
  const { houseNumber, alleys, street, hamlets: written } = readStreetParts(own);
  const hamlets = written
    .flatMap(readHamlets)
    .flatMap(({ kind, number, name }) => name ?? (number === undefined ? [] : `${kind} ${number}`));
  const number = houseNumber?.replaceAll('/', 'x');
  return {
    ...(number !== undefined &&
      (street !== undefined || alleys.length > 0) && { line: lineOf(number, alleys, street) }),
    ...(hamlets.length > 0 && { hamlets }),
    ...(number !== undefined && hamlets.length > 0 && { houses: hamlets.map((hamlet) => `${number}@${hamlet}`) }),
  };
}

function lineOf(houseNumber: string, alleys: readonly string[], street = ''): string {
  const named = foldDiacritics(street);
  return foldDiacritics([houseNumber, ...alleys, STREET_SHORTHANDS.get(named) ?? named].join(' '));
}
