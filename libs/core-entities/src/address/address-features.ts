import { foldDiacritics, placeWords, readHamlets, readStreetParts, remembered } from '@sogoc/vietnam';
import { communesByName } from './commune-by-name';
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

/** What of an address stands below the commune, and the commune's name. */
interface House extends Pick<AddressFeatures, 'line' | 'hamlets' | 'houses'> {
  readonly communeName?: string;
}

const NO_HOUSE: House = Object.freeze({});

function withHouse(
  { communes, province, mapCommune }: AddressFeatures,
  { line, hamlets, houses, communeName }: House,
): AddressFeatures {
  const place = { communes, province, mapCommune, line, hamlets, houses };
  if (communes.length > 0 || communeName === undefined) return place;
  return { ...place, namedCommunes: communesByName(communeName, province) };
}

/**
 * House number, alleys and street, folded: what stays the same when communes merge. Absent without a house number or a street. Remembered:
 * families and sources repeat their addresses.
 */
const houseIn: (text: string) => House = remembered(houseOf);

function houseOf(text: string): House {
  const { own, communeName } = placeWords(text);
  const { houseNumber, alleys, street, hamlets: written, remainder } = readStreetParts(own);
  const hamlets = written
    .flatMap(readHamlets)
    .flatMap(({ kind, number, name }) => name ?? (number === undefined ? [] : `${kind} ${number}`));
  const number = houseNumber?.replaceAll('/', 'x');
  const house = number ?? lotIn(remainder);
  return {
    ...(communeName !== undefined && { communeName }),
    ...(number !== undefined &&
      (street !== undefined || alleys.length > 0) && { line: lineOf(number, alleys, street) }),
    ...(hamlets.length > 0 && { hamlets }),
    ...(house !== undefined && hamlets.length > 0 && { houses: hamlets.map((hamlet) => `${house}@${hamlet}`) }),
  };
}

/** `Lô 25`, `Lô CN-12`: where a firm stands that has no house number. */
const LOT = /^l[ôo]\s+(?=\S*\d)(\S+)$/iu;

function lotIn(remainder: readonly string[]): string | undefined {
  for (const text of remainder) {
    const lot = LOT.exec(text)?.[1];
    if (lot !== undefined) return foldDiacritics(`LO ${lot}`);
  }
  return undefined;
}

function lineOf(houseNumber: string, alleys: readonly string[], street = ''): string {
  const named = foldDiacritics(street);
  return foldDiacritics([houseNumber, ...alleys, STREET_SHORTHANDS.get(named) ?? named].join(' '));
}
