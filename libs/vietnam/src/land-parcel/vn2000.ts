import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../findings/finding';
import type { Position } from './parcel-codes/geohash';
import { isInVietnam } from './parcel-codes/parcel-code';
import { proj4Reproject } from './proj4-reproject';
import type { Vn2000Zone } from './vn2000-zones';
import { readVn2000Point } from './which-axis-is-north';

/**
 * Turns a projected point into longitude and latitude, degrees of WGS 84. The definition is a PROJ string with its datum shift written
 * out, so that no library picks one.
 */
export type Reproject = (definition: string, eastingNorthing: readonly [number, number]) => readonly [number, number];

/**
 * The national seven parameters VN-2000 → WGS 84 in position-vector sign, as PROJ's `+towgs84` wants them; equal to EPSG operation
 * 6960, whose rotations have the other sign. Metres, arc seconds, parts per million. With the signs of the source text copied
 * unchanged the result is 1.3 m off; other parameter sets in use differ by 0.8 m.
 */
export const VN2000_TO_WGS84 = '-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278';

/** PROJ definition of a cadastral zone: transverse Mercator, k0 0.9999, false easting 500,000 m. */
export function vn2000Definition({ meridian }: Pick<Vn2000Zone, 'meridian'>): string {
  return (
    `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 ` +
    `+towgs84=${VN2000_TO_WGS84} +units=m +no_defs`
  );
}

/** Position of a plane coordinate pair, in either axis order, of a zone; no value when it lies outside Viet Nam. */
export function vn2000ToWgs84(
  first: number,
  second: number,
  zone: Vn2000Zone,
  reproject: Reproject = proj4Reproject,
  attribute = 'geometry',
): { readonly value?: Position; readonly findings: QualityFinding[] } {
  const point = readVn2000Point(first, second);
  if (point === undefined) return { findings: [finding('COORDINATE_OUTSIDE', attribute)] };
  const [longitude, latitude] = reproject(vn2000Definition(zone), [point.easting, point.northing]);
  const value = { latitude, longitude };
  if (!isInVietnam(value)) return { findings: [finding('COORDINATE_OUTSIDE', attribute)] };
  return { value, findings: point.axesSwapped ? [finding('COORDINATE_AXES_SWAPPED', attribute)] : [] };
}
