import type { Position } from '../parcel-codes/geohash';
import { isInVietnam } from '../parcel-codes/parcel-code';
import { proj4Project, proj4Reproject } from '../proj4-reproject';
import { nearestVn2000Zone, type ReferenceSystem } from '../reference-system';
import { vn2000Definition } from '../vn2000';
import { readVn2000Point } from '../which-axis-is-north';
import type { Vn2000Zone } from '../vn2000-zones';
import { MILLIMETRES_PER_METRE, type PlanePoint } from './plane';
import type { WrittenPair } from './read-coordinates';

export interface PlaneReader {
  readonly zone: Vn2000Zone;
  /** The pairs came north first, as Vietnamese documents print them. */
  readonly axesSwapped: boolean;
  readonly read: (pair: WrittenPair) => PlanePoint | undefined;
}

/**
 * How the pairs of a geometry come into a zone's plane, told by its first pair: latitude and longitude, or northing and easting, have
 * ranges that do not meet in Viet Nam. `undefined` when the pair fits neither order. The zone is the system's own, else the nearest.
 */
export function planeReader(system: ReferenceSystem, first: WrittenPair): PlaneReader | undefined {
  const ordered = eastFirst(system, first);
  if (ordered === undefined) return undefined;
  const { axesSwapped } = ordered;
  const zone = system.zone ?? nearestVn2000Zone(toWgs84(system, ordered.pair)[0]);
  const read = (pair: WrittenPair): PlanePoint | undefined => {
    const known = eastFirst(system, pair);
    if (known === undefined || known.axesSwapped !== axesSwapped) return undefined;
    if (system.zone !== undefined) return toMillimetres(known.pair);
    return toMillimetres(proj4Project(vn2000Definition(zone), toWgs84(system, known.pair)));
  };
  return { zone, axesSwapped, read };
}

function eastFirst(
  { unit }: ReferenceSystem,
  [first, second]: WrittenPair,
): { pair: WrittenPair; axesSwapped: boolean } | undefined {
  if (unit === 'degree') {
    if (isInVietnam({ longitude: first, latitude: second })) return { pair: [first, second], axesSwapped: false };
    const swapped = isInVietnam({ longitude: second, latitude: first });
    return swapped ? { pair: [second, first], axesSwapped: true } : undefined;
  }
  const point = readVn2000Point(first, second);
  return point && { pair: [point.easting, point.northing], axesSwapped: point.axesSwapped };
}

const toWgs84 = ({ definition }: ReferenceSystem, pair: WrittenPair): WrittenPair =>
  definition === undefined ? pair : proj4Reproject(definition, pair);

const toMillimetres = ([east, north]: WrittenPair): PlanePoint => [
  Math.round(east * MILLIMETRES_PER_METRE),
  Math.round(north * MILLIMETRES_PER_METRE),
];

/** WGS 84 position of a point of a zone's plane. */
export function positionOf([east, north]: PlanePoint, zone: Vn2000Zone): Position {
  const metres = [east / MILLIMETRES_PER_METRE, north / MILLIMETRES_PER_METRE] as const;
  const [longitude, latitude] = proj4Reproject(vn2000Definition(zone), metres);
  return { latitude, longitude };
}

/** A point of one zone's plane in another's. */
export function moveToZone(point: PlanePoint, from: Vn2000Zone, to: Vn2000Zone): PlanePoint {
  const { longitude, latitude } = positionOf(point, from);
  return toMillimetres(proj4Project(vn2000Definition(to), [longitude, latitude]));
}
