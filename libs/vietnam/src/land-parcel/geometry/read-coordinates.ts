/** A coordinate pair as written, in either order; a height is left out. */
export type WrittenPair = readonly [number, number];

export interface WrittenGeometry {
  readonly kind: 'point' | 'area';
  /** Polygons of rings of pairs; a point is one polygon of one ring of one. */
  readonly polygons: readonly (readonly (readonly WrittenPair[])[])[];
  /** Parts or holes without a position were left out. */
  readonly hadEmptyParts?: boolean;
}

/** A parcel with more corners is a whole commune or an error. */
export const MOST_POINTS = 10_000;

/**
 * The coordinates of a GeoJSON Point, Polygon or MultiPolygon, or of a Feature that holds one. `undefined` when it is something else,
 * `too-large` with more than {@link MOST_POINTS} points. Never throws.
 */
export function readCoordinates(raw: unknown): WrittenGeometry | 'too-large' | undefined {
  if (typeof raw !== 'object' || raw === null || !('type' in raw)) return undefined;
  if (raw.type === 'Feature')
    return 'geometry' in raw && !isFeature(raw.geometry) ? readCoordinates(raw.geometry) : undefined;
  if (!('coordinates' in raw)) return undefined;
  const { type, coordinates } = raw;
  if (type === 'Point') {
    const point = readPair(coordinates);
    return point && { kind: 'point', polygons: [[[point]]] };
  }
  if (type !== 'Polygon' && type !== 'MultiPolygon') return undefined;
  const written: unknown = type === 'Polygon' ? [coordinates] : coordinates;
  return isLarge(written) ? 'too-large' : readArea(written);
}

const isFeature = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && 'type' in raw && raw.type === 'Feature';

function readArea(written: unknown): WrittenGeometry | undefined {
  const filled = withoutEmptyParts(written);
  const polygons = readList(filled, (polygon) => readList(polygon, (ring) => readList(ring, readPair)));
  return polygons && { kind: 'area', polygons, hadEmptyParts: filled !== written };
}

const isEmpty = (list: unknown): boolean => list === null || (Array.isArray(list) && list.length === 0);
/** Nothing is outlined without an outer ring. */
const isEmptyPolygon = (polygon: unknown): boolean =>
  isEmpty(polygon) || (Array.isArray(polygon) && isEmpty(polygon[0]));

/** Polygons whose outer ring has positions, with the holes that have any; the same list when nothing is empty. */
export function withoutEmptyParts(polygons: unknown): unknown {
  if (!Array.isArray(polygons)) return polygons;
  const isWhole = polygons.every(
    (polygon) => !isEmptyPolygon(polygon) && !(Array.isArray(polygon) && polygon.some(isEmpty)),
  );
  if (isWhole) return polygons;
  return (polygons as readonly unknown[])
    .filter((polygon) => !isEmptyPolygon(polygon))
    .map((polygon) => (Array.isArray(polygon) ? polygon.filter((ring) => !isEmpty(ring)) : polygon));
}

function readList<T>(written: unknown, read: (item: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(written) || written.length === 0) return undefined;
  const items: T[] = [];
  for (const item of written as readonly unknown[]) {
    const value = read(item);
    if (value === undefined) return undefined;
    items.push(value);
  }
  return items;
}

function readPair(written: unknown): WrittenPair | undefined {
  if (!Array.isArray(written) || written.length < 2 || written.length > 4) return undefined;
  const [first, second] = written as readonly unknown[];
  if (typeof first !== 'number' || typeof second !== 'number') return undefined;
  return Number.isFinite(first) && Number.isFinite(second) ? [first, second] : undefined;
}

function isLarge(polygons: unknown): boolean {
  let points = 0;
  const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
  if (lengthOf(polygons) > MOST_POINTS) return true;
  for (const polygon of Array.isArray(polygons) ? (polygons as readonly unknown[]) : []) {
    if (lengthOf(polygon) > MOST_POINTS) return true;
    for (const ring of Array.isArray(polygon) ? (polygon as readonly unknown[]) : []) points += lengthOf(ring);
    if (points > MOST_POINTS) return true;
  }
  return false;
}
