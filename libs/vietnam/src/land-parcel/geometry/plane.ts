/**
 * East and north in whole millimetres of a zone's plane. Whole numbers make every comparison exact: products of two differences
 * stay below 2^53 as long as an outline is no longer than {@link LONGEST_EXTENT_METRES}.
 */
export type PlanePoint = readonly [east: number, north: number];
/** At least three points; the first is not repeated at the end. */
export type PlaneRing = readonly PlanePoint[];
/** Outer ring, counter-clockwise, then holes, clockwise (RFC 7946 § 3.1.6). */
export type PlanePolygon = readonly PlaneRing[];

export const MILLIMETRES_PER_METRE = 1000;
export const LONGEST_EXTENT_METRES = 60_000;

/** Twice the area of the triangle a b c: positive when they turn left. Exact. */
export function turn(a: PlanePoint, b: PlanePoint, c: PlanePoint): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Area of a ring in square metres by the shoelace formula, positive when counter-clockwise. */
export function ringArea(ring: PlaneRing): number {
  const [origin] = ring;
  if (origin === undefined) return 0;
  let doubled = 0;
  for (let i = 1; i + 1 < ring.length; i++) doubled += turn(origin, pointAt(ring, i), pointAt(ring, i + 1));
  return doubled / 2 / MILLIMETRES_PER_METRE ** 2;
}

/** Area of the outer ring less its holes. Square metres. */
export function polygonArea(polygon: PlanePolygon): number {
  return polygon.reduce((area, ring, at) => area + (at === 0 ? 1 : -1) * Math.abs(ringArea(ring)), 0);
}

/** The point at an index, counted around the ring. */
export function pointAt(ring: PlaneRing, at: number): PlanePoint {
  return ring[at % ring.length] ?? [0, 0];
}

/** Whether a point lies inside rings by the even-odd rule, so that holes are outside. */
export function isInside(rings: readonly PlaneRing[], [east, north]: PlanePoint): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [aEast, aNorth] = pointAt(ring, i);
      const [bEast, bNorth] = pointAt(ring, j);
      const spans = aNorth > north !== bNorth > north;
      if (spans && east < ((bEast - aEast) * (north - aNorth)) / (bNorth - aNorth) + aEast) inside = !inside;
    }
  }
  return inside;
}

export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The smallest upright rectangle around polygons, millimetres. */
export function extentOf(polygons: readonly PlanePolygon[]): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of polygons.flat(2)) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { west, south, east, north };
}

export function countPoints(polygons: readonly PlanePolygon[]): number {
  return polygons.reduce((sum, rings) => rings.reduce((inner, ring) => inner + ring.length, sum), 0);
}
