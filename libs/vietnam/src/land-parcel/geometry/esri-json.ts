import { isInside, ringArea, type PlanePoint, type PlaneRing } from './plane';
import { MOST_POINTS } from './read-coordinates';

type Members = Readonly<Record<string, unknown>>;
type WrittenRing = readonly (readonly number[])[];

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Esri JSON as GeoJSON: `{rings, spatialReference: {wkid}}`, `{x, y}`, or a feature that holds one. Its rings come in one list, outer ones
 * clockwise and holes the other way round; each hole goes to the outer ring around it, unless there are more points than a parcel has.
 * `undefined` when it is no Esri JSON or cannot be read.
 * Source: ArcGIS REST API, "Geometry objects".
 */
export function fromEsriJson(raw: unknown): Members | undefined {
  if (!isObject(raw) || 'type' in raw) return undefined;
  if (isObject(raw.geometry)) return fromEsriJson(raw.geometry);
  const crs = crsOf(raw.spatialReference);
  if (typeof raw.x === 'number' && typeof raw.y === 'number')
    return { type: 'Point', coordinates: [raw.x, raw.y], ...crs };
  const rings = Array.isArray(raw.rings) ? (raw.rings as readonly unknown[]).filter(isFilled) : undefined;
  if (rings === undefined || !rings.every(isRing)) return undefined;
  const points = rings.reduce((sum, ring) => sum + ring.length, 0);
  const polygons = points > MOST_POINTS ? rings.map((ring) => [ring]) : polygonsOf(rings);
  return { type: 'MultiPolygon', coordinates: polygons, ...crs };
}

/** Esri's numbers of the systems used here are those of EPSG. */
function crsOf(reference: unknown): { readonly crs?: string } {
  if (!isObject(reference)) return {};
  const wkid = reference.latestWkid ?? reference.wkid;
  return { crs: typeof wkid === 'number' ? `EPSG:${wkid}` : 'unknown' };
}

const isFilled = (ring: unknown): boolean => !Array.isArray(ring) || ring.length > 0;

function isRing(ring: unknown): ring is WrittenRing {
  return Array.isArray(ring) && ring.every((pair) => Array.isArray(pair) && pair.every((n) => typeof n === 'number'));
}

const asPlane = (ring: WrittenRing): PlaneRing => ring.map(([east = NaN, north = NaN]): PlanePoint => [east, north]);
/** Positive when counter-clockwise, as a hole is. */
const areaOf = (ring: WrittenRing): number => ringArea(asPlane(ring));

/** Rings wound the other way round, as RFC 7946 wants them. A hole that no ring is around stands for itself. */
function polygonsOf(rings: readonly WrittenRing[]): WrittenRing[][] {
  const isEveryHole = rings.every((ring) => areaOf(ring) > 0);
  const outers = rings.filter((ring) => isEveryHole || areaOf(ring) <= 0);
  const polygons = outers.map((outer) => [outer]);
  for (const hole of rings) {
    if (outers.includes(hole)) continue;
    const around = polygons.filter(([outer = []]) => isAround(outer, hole)).sort(byArea)[0];
    if (around === undefined) polygons.push([[...hole].reverse()]);
    else around.push(hole);
  }
  return polygons.map((polygon) => polygon.map((ring) => (isEveryHole ? ring : [...ring].reverse())));
}

const byArea = ([left = []]: WrittenRing[], [right = []]: WrittenRing[]): number =>
  Math.abs(areaOf(left)) - Math.abs(areaOf(right));

/** A corner may lie on the ring around it, so most of the corners decide. */
function isAround(outer: WrittenRing, hole: WrittenRing): boolean {
  const rings = [asPlane(outer)];
  const inside = asPlane(hole).filter((corner) => isInside(rings, corner));
  return 2 * inside.length > hole.length;
}
