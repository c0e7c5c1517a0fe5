import { flatInBlock, foldDiacritics, placeWords, readHamlets, readStreetParts } from '@sogoc/vietnam';
import type { House } from '../address';
import { hamletName, placesInCommune } from '../by-words/places-in-commune';
import { STREET_SHORTHANDS } from './street-shorthands';

/** House number, alleys and street, folded: what stays the same when communes merge. Absent without a house number or a street. */
export function houseOf(text: string): House {
  const { own, communeName } = placeWords(text.replace(FORMER_NUMBER, ''));
  const { houseNumber, alleys, street, hamlets: written, remainder } = readStreetParts(own);
  const below = written.flatMap(readHamlets);
  const hamlets = below.flatMap((hamlet) => hamletName(hamlet) ?? []);
  const number = houseNumber?.replaceAll('/', 'x');
  const house = number ?? lotIn(remainder);
  const places = placesInCommune(below, remainder);
  const flat = flatInBlock(own);
  const initialed = number === undefined || flat !== undefined ? undefined : withInitials(number, alleys, street);
  return {
    ...(communeName !== undefined && { communeName }),
    ...(number !== undefined &&
      (street !== undefined || alleys.length > 0) && { line: lineOf(number, alleys, street) }),
    ...(hamlets.length > 0 && { hamlets }),
    ...(places.length > 0 && { places }),
    ...(house !== undefined && hamlets.length > 0 && { houses: hamlets.map((hamlet) => `${house}@${hamlet}`) }),
    ...(flat !== undefined && { flat }),
    ...(initialed !== undefined && { initialed }),
  };
}

/** `158/17/36 Tạ Quang Bửu (số cũ 108/6)`. */
const FORMER_NUMBER = /\s*\(số cũ[^)]*\)/giu;

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
  return [numberInAlleys(houseNumber, alleys), STREET_SHORTHANDS.get(named) ?? named].join(' ').trim();
}

/** `26 hẻm 133` is 133/26 where alleys are called so; where they are called `ngõ`, the house may stand in front of the stroke. */
function numberInAlleys(houseNumber: string, alleys: readonly string[]): string {
  const folded = alleys.map((alley) => foldDiacritics(alley.replaceAll('/', 'x')));
  const outer = folded.map((alley) => SOUTHERN_ALLEY.exec(alley)?.[1]);
  const isSouthern = outer.length > 0 && outer.every((alley) => alley !== undefined);
  return foldDiacritics([...(isSouthern ? [[...outer, houseNumber].join('x')] : [houseNumber, ...folded])].join(' '));
}

const SOUTHERN_ALLEY = /^(?:HEM|KIET) (\d+(?:X\d+)*[A-Z]?)$/;

/**
 * House number and alleys with the initials of the street: lists write `26/45 DBT` for Dương Bá Trạc, `12B DS8` for Đường số 8. A number of one or
 * two figures stands in too many streets of such initials.
 */
function withInitials(houseNumber: string, alleys: readonly string[], street: string | undefined): string | undefined {
  const number = numberInAlleys(houseNumber, alleys);
  if (street === undefined || number.length < LONG_NUMBER) return undefined;
  const words = foldDiacritics(street).split(' ');
  const initials = words.length === 1 ? SHORT_STREET.exec(words[0] ?? '')?.[0] : initialsOf(words);
  return initials === undefined || initials.length < 2 ? undefined : `${number} =${initials}`;
}

const LONG_NUMBER = 3;
/** Up to four letters, perhaps with a figure behind; more are a word. */
const SHORT_STREET = /^(?=.{2,5}$)[A-Z]{1,4}\d{0,2}$/;

/** `SO 8` stands behind the word for a street, which its initials have: `DS8`. */
function initialsOf(words: readonly string[]): string {
  const initials = words.map((word) => (/^\d/.test(word) ? word : word.charAt(0))).join('');
  return words[0] === 'SO' ? `D${initials}` : initials;
}
