import { foldDiacritics, readHamlets, readStreetParts, remembered } from '@sogoc/vietnam';

/** A unit of the State within a part of an address that lacks its comma: `Thôn Chùa Xã Nhân Thắng`, `Xứ đồng Bờ Sông P.Kinh Bắc`. */
const UNIT_WITHIN = /\s(?=(?:phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh)\s|(?:p|x|tt|q|h|tx|tp)\.)/giu;

const UNIT =
  /^(?:phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh|tp|tt)(?=\s)|^(?:p|x|tt|q|h|tx|tp)\.|^t\.(?!\s*\d)/iu;

/** Fields have names as hamlets have: farmers and cooperatives say in which of them a plot lies. */
const FIELD = /^(?:XU DONG|CANH DONG|XU|KHU DONG) /;

/**
 * The hamlets, quarters and fields that the address of a parcel names, below the commune: numbered ones with their kind, others by name alone. Peoples
 * have words of their own for hamlets (`Bon`, `Kon`), so what stands there and is no house and no street is a name, too.
 */
export const placesInCommune: (text: string) => readonly string[] = remembered((text) => {
  const parts = text.split(/[,;]|\s[-–]\s/).flatMap((segment) => segment.split(UNIT_WITHIN));
  const own = parts
    .map((part) => part.trim().replace(/^t\.(?=\d)/iu, 'thôn '))
    .filter((part) => part !== '' && !UNIT.test(part));
  const { hamlets, remainder } = readStreetParts(own);
  const named = hamlets
    .flatMap(readHamlets)
    .flatMap(({ kind, number, name }) => name ?? (number === undefined ? [] : `${kind} ${number}`));
  const others = remainder.map((part) => foldDiacritics(part).toUpperCase().replace(FIELD, '').trim());
  return [...new Set([...named, ...others])].filter((place) => place.length > 1);
});
