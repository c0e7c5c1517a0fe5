import { geohashOf } from './true-geohash';
import type { Issuance } from '../issuance';

/** Metres of a degree of latitude, mean sphere; good to 0.6 % in Vietnam, which is enough to lay parcels out. */
export const METRES_PER_DEGREE = 111_320;

export interface ParcelPoint {
  /** WGS 84 degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly parcelCode: string;
}

/**
 * The characteristic point some metres east and north of another, with its code. The point is moved north by 30 cm while
 * another parcel, closed ones included, has the code: the middle part of a parcel lies where the whole one lay.
 */
export function parcelPointFrom(
  issuance: Issuance,
  origin: { latitude: number; longitude: number },
  east: number,
  north: number,
): ParcelPoint {
  const metresEast = METRES_PER_DEGREE * Math.cos((origin.latitude * Math.PI) / 180);
  const longitude = origin.longitude + east / metresEast;
  for (let nudge = 0; ; nudge += 0.3) {
    const latitude = origin.latitude + (north + nudge) / METRES_PER_DEGREE;
    const parcelCode = geohashOf(latitude, longitude);
    if (issuance.parcelCodes.take(parcelCode)) return { latitude, longitude, parcelCode };
  }
}
