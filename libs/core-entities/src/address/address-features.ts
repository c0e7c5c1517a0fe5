import { NO_ADDRESS_FEATURES, type Address, type AddressFeatures, type House } from './address';
import { addressText } from './address-text-read-once';
import { communesByName } from './by-words/commune-by-name';
import { currentPlace } from './named-places';

/** What matching reads of an address: codes when they stand there, else the units that the text names, as of the day of the record. */
export function addressFeatures(address: Address | undefined, observedAt: string): AddressFeatures {
  if (address === undefined) return NO_ADDRESS_FEATURES;
  const house = address.text === undefined ? NO_HOUSE : addressText(address.text).house;
  const { communeCode, codeSet, provinceCode, text } = address;
  if (communeCode !== undefined && codeSet !== undefined) return withHouse(currentPlace(communeCode, codeSet), house);
  const named = text === undefined ? NO_ADDRESS_FEATURES : addressText(text).placeAt(observedAt);
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
  return stated ?? (text === undefined ? undefined : addressText(text).placeAt(observedAt).province);
}

const NO_HOUSE: House = Object.freeze({});

function withHouse(
  { communes, province, mapCommune }: AddressFeatures,
  { line, hamlets, places, houses, flat, initialed, communeName }: House,
): AddressFeatures {
  const place = { communes, province, mapCommune, line, hamlets, places, houses, flat, initialed };
  if (communes.length > 0 || communeName === undefined) return place;
  return { ...place, namedCommunes: communesByName(communeName, province) };
}
