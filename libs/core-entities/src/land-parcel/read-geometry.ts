import { isInVietnam, type Position } from '@sogoc/vietnam';
import type { RecordReader } from '../reading/record-reader';
import { readObject, type RawObject } from '../reading/read-raw';
import { ringCentre } from './ring-centre';
import { readCrs } from './read-crs';

export interface ParcelGeometry {
  /** WGS 84; absent for geometries in another reference system. */
  readonly centre?: Position;
}

type Coordinate = readonly [number, number];
type Ring = readonly Coordinate[];

const MEMBERS: ReadonlySet<string> = new Set(['type', 'coordinates', 'crs', 'bbox']);
/** A parcel with more corners is a whole commune or an error. */
const MOST_CORNERS = 20_000;

/**
 * Reads and sets a GeoJSON point, polygon or multipolygon. The canonical form has `type`, `coordinates` and, when it is not
 * WGS 84, `crs` as `EPSG:n`. Geometries outside the country or with unreadable coordinates are found and left out.
 */
export function readGeometry(reader: RecordReader): ParcelGeometry | undefined {
  const object = readObject(reader.raw('geometry'), 'geometry', reader.log);
  if (object === undefined) return undefined;
  object.noteUnknown(MEMBERS);
  const rings = readRings(object);
  if (rings === undefined) {
    reader.log.note('GEOMETRY_UNREADABLE', 'geometry');
    return undefined;
  }
  const crs = readCrs(object);
  if (crs === undefined) {
    reader.log.note('GEOMETRY_CRS_UNKNOWN', 'geometry/crs');
    return undefined;
  }
  const centre = crs === 'WGS 84' ? centreOf(rings) : undefined;
  if (centre !== undefined && !isInVietnam(centre)) {
    reader.log.note('GEOMETRY_OUTSIDE', 'geometry');
    return undefined;
  }
  const canonical = { type: object.raw('type'), coordinates: object.raw('coordinates') };
  reader.set('geometry', crs === 'WGS 84' ? canonical : { ...canonical, crs });
  return { centre };
}

/** Outer rings; a point is a ring of one. */
function readRings(object: RawObject): readonly Ring[] | undefined {
  const coordinates = object.raw('coordinates');
  switch (object.raw('type')) {
    case 'Point':
      return isCoordinate(coordinates) ? [[coordinates]] : undefined;
    case 'Polygon':
      return isPolygon(coordinates) ? [coordinates[0] as Ring] : undefined;
    case 'MultiPolygon':
      return Array.isArray(coordinates) && coordinates.length > 0 && coordinates.every(isPolygon)
        ? coordinates.map((polygon) => polygon[0] as Ring)
        : undefined;
    default:
      return undefined;
  }
}

function isPolygon(value: unknown): value is readonly Ring[] {
  return Array.isArray(value) && value.length > 0 && value.every(isClosedRing);
}

function isClosedRing(value: unknown): value is Ring {
  if (!Array.isArray(value) || value.length < 4 || value.length > MOST_CORNERS || !value.every(isCoordinate))
    return false;
  const [first, last] = [value[0] as Coordinate, value[value.length - 1] as Coordinate];
  return first[0] === last[0] && first[1] === last[1];
}

function isCoordinate(value: unknown): value is Coordinate {
  return (
    Array.isArray(value) && value.length >= 2 && value.length <= 3 && value.every((number) => Number.isFinite(number))
  );
}

/** Centre of the largest outer ring. */
function centreOf(rings: readonly Ring[]): Position {
  const centres = rings.map(ringCentre);
  const largest = centres.reduce((best, candidate) => (candidate.area > best.area ? candidate : best));
  return { latitude: largest.y, longitude: largest.x };
}
