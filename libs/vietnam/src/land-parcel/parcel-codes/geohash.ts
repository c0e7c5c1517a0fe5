const ALPHABET = '0123456789bcdefghjkmnpqrstuvwxyz';
const VALUE_OF = new Map([...ALPHABET].map((char, at) => [char, at] as const));
const METRES_PER_DEGREE = 111_195;

/** WGS 84, degrees. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** Centre of a GeoHash cell with half its height and width in degrees; `undefined` when a character is not of the alphabet. */
export function decodeGeohash(
  hash: string,
): (Position & { latitudeError: number; longitudeError: number }) | undefined {
  let south = -90;
  let north = 90;
  let west = -180;
  let east = 180;
  let even = true;
  for (const char of hash) {
    const value = VALUE_OF.get(char);
    if (value === undefined) return undefined;
    for (let bit = 16; bit > 0; bit >>= 1) {
      const upper = (value & bit) !== 0;
      if (even) {
        const middle = (west + east) / 2;
        if (upper) west = middle;
        else east = middle;
      } else {
        const middle = (south + north) / 2;
        if (upper) south = middle;
        else north = middle;
      }
      even = !even;
    }
  }
  return {
    latitude: (south + north) / 2,
    longitude: (west + east) / 2,
    latitudeError: (north - south) / 2,
    longitudeError: (east - west) / 2,
  };
}

/** GeoHash of a WGS 84 position (G. Niemeyer, 2008). `length` in characters, 1–12. */
export function encodeGeohash({ latitude, longitude }: Position, length = 12): string {
  const range = { latitude: [-90, 90] as [number, number], longitude: [-180, 180] as [number, number] };
  let hash = '';
  let even = true;
  while (hash.length < length) {
    let value = 0;
    for (let bit = 0; bit < 5; bit++) {
      const side = even ? range.longitude : range.latitude;
      const middle = (side[0] + side[1]) / 2;
      const upper = (even ? longitude : latitude) >= middle;
      value = value * 2 + (upper ? 1 : 0);
      side[upper ? 0 : 1] = middle;
      even = !even;
    }
    hash += ALPHABET.charAt(value);
  }
  return hash;
}

/** Distance in metres on a sphere, good to 0.5 % over the few kilometres it is used for. */
export function metresBetween(left: Position, right: Position): number {
  const north = (left.latitude - right.latitude) * METRES_PER_DEGREE;
  const east =
    (left.longitude - right.longitude) *
    METRES_PER_DEGREE *
    Math.cos((((left.latitude + right.latitude) / 2) * Math.PI) / 180);
  return Math.hypot(north, east);
}
