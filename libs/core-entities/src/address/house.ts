import { foldDiacritics, placeWords, readHamlets, readStreetParts } from '@sogoc/vietnam';
import type { House } from './address';
import { hamletName, placesInCommune } from './by-words/places-in-commune';
import { STREET_SHORTHANDS } from './street-shorthands';

/** House number, alleys and street, folded: what stays the same when communes merge. Absent without a house number or a street. */
export function houseOf(text: string): House {
  const { own, communeName } = placeWords(text);
  const { houseNumber, alleys, street, hamlets: written, remainder } = readStreetParts(own);
  const below = written.flatMap(readHamlets);
  const hamlets = below.flatMap((hamlet) => hamletName(hamlet) ?? []);
  const number = houseNumber?.replaceAll('/', 'x');
  const house = number ?? lotIn(remainder);
  const places = placesInCommune(below, remainder);
  return {
    ...(communeName !== undefined && { communeName }),
    ...(number !== undefined &&
      (street !== undefined || alleys.length > 0) && { line: lineOf(number, alleys, street) }),
    ...(hamlets.length > 0 && { hamlets }),
    ...(places.length > 0 && { places }),
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
