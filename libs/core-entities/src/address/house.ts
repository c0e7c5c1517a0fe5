import { foldDiacritics, readHamlets, readStreetParts, remembered } from '@sogoc/vietnam';
import type { House } from './address';
import { STREET_SHORTHANDS } from './street-shorthands';

const UNIT_SEGMENT =
  /^(?:phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh|p\.|x\.|tt\.|q\.|h\.|tx\.|tp\.?|t\.)/iu;

const namesUnit: (segment: string) => boolean = remembered((segment) => UNIT_SEGMENT.test(segment));

/** House number, alleys and street, folded: what stays the same when communes merge. Absent without a house number or a street. */
export function houseOf(text: string): House {
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
