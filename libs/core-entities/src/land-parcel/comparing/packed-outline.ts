import {
  extentOf,
  MILLIMETRES_PER_METRE,
  polygonArea,
  VN2000_ZONES,
  type ParcelOutline,
  type PlanePoint,
  type Position,
} from '@sogoc/vietnam';
import type { ParcelGeometry } from '../reading/read-geometry';

/** Outlines with more corners are compared by position and area only: features are kept for every record and clipped for every pair. */
export const MOST_PACKED_CORNERS = 40;
/** Millimetres; beyond any northing of a zone. */
const FARTHEST = 1e10;

/**
 * A place as one list of numbers: latitude and longitude in degrees, then, for an outline of one ring with few corners, the EPSG code of
 * its zone and its corners in millimetres: the westernmost from the zone's origin, each other one from the corner before it.
 */
export function packedPlace(position: Position, geometry: ParcelGeometry | undefined): readonly number[] {
  const place = [position.latitude, position.longitude];
  const ring = geometry === undefined ? undefined : soleRing(geometry);
  if (geometry === undefined || ring === undefined) return place;
  let [east, north] = [0, 0];
  place.push(geometry.outline.zone.epsg);
  for (const [x, y] of ring) {
    place.push(x - east, y - north);
    [east, north] = [x, y];
  }
  return place;
}

function soleRing({ outline, crossesItself }: ParcelGeometry): readonly PlanePoint[] | undefined {
  const [polygon, ...others] = outline.polygons;
  const [ring, ...holes] = polygon ?? [];
  if (crossesItself || ring === undefined || others.length > 0 || holes.length > 0) return undefined;
  return ring.length > MOST_PACKED_CORNERS ? undefined : fromWesternmost(ring);
}

/** The same ring whichever corner a source begins with. */
function fromWesternmost(ring: readonly PlanePoint[]): readonly PlanePoint[] {
  const isWester = (a: PlanePoint, b: PlanePoint): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
  const start = ring.reduce((best, corner, at) => (isWester(corner, ring[best] ?? corner) ? at : best), 0);
  return [...ring.slice(start), ...ring.slice(0, start)];
}

/** The outline in a packed place; undefined when there is none, or the numbers are not of one. */
export function outlineOf(place: readonly number[]): ParcelOutline | undefined {
  const [latitude = NaN, longitude = NaN, epsg, ...steps] = place;
  const zone = VN2000_ZONES.find((candidate) => candidate.epsg === epsg);
  if (zone === undefined || steps.length < 6 || steps.length % 2 !== 0) return undefined;
  if (steps.length > 2 * MOST_PACKED_CORNERS) return undefined;
  const ring: PlanePoint[] = [];
  let [east, north] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    east += steps[i] ?? NaN;
    north += steps[i + 1] ?? NaN;
    if (!isOnPlane(east) || !isOnPlane(north)) return undefined;
    ring.push([east, north]);
  }
  const polygons = [[ring]];
  const squareMetres = polygonArea([ring]);
  const characteristicPoint = { latitude, longitude };
  return squareMetres > 0 ? { zone, polygons, squareMetres, characteristicPoint, geohash: '' } : undefined;
}

/** Metres from the point of a packed place within which its outline lies: no more than the outline is long; 0 when none is packed. */
export function reachOfPlace(place: readonly number[]): number {
  const outline = outlineOf(place);
  if (outline === undefined) return 0;
  const { west, south, east, north } = extentOf(outline.polygons);
  return Math.hypot(east - west, north - south) / MILLIMETRES_PER_METRE;
}

const isOnPlane = (millimetres: number): boolean =>
  Number.isSafeInteger(millimetres) && Math.abs(millimetres) <= FARTHEST;
