import { decodeGeohash, metresBetween } from './geohash';

/**
 * The code hangs on centimetres and on the exact datum shift: sources that transformed differently disagree by up to 1.4 m
 * (measured for three common parameter sets), so positions within two metres may be one parcel.
 */
export const PARCEL_POSITION_TOLERANCE_METRES = 2;

/** Metres between the positions of two parcel codes; `undefined` when one is not a GeoHash. */
export function parcelCodeDistance(left: string, right: string): number | undefined {
  const from = decodeGeohash(left);
  const to = decodeGeohash(right);
  return from === undefined || to === undefined ? undefined : metresBetween(from, to);
}

/** Whether two codes may mark one point that was transformed differently. Equality of the characters is the stronger statement. */
export function sameParcelPosition(
  left: string,
  right: string,
  toleranceMetres = PARCEL_POSITION_TOLERANCE_METRES,
): boolean {
  const distance = parcelCodeDistance(left, right);
  return distance !== undefined && distance <= toleranceMetres;
}
