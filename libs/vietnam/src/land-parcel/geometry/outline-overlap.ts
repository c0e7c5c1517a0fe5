import { sharedArea } from './dissolve';
import type { ParcelOutline } from './parse-geometry';
import { extentOf, type PlanePolygon } from './plane';
import { moveToZone } from './to-plane';

export interface OutlineOverlap {
  readonly intersectionSquareMetres: number;
  readonly unionSquareMetres: number;
  /** Intersection over union: 0 apart, 1 equal. */
  readonly ratio: number;
}

/**
 * How much two outlines share, in the plane of the first. `undefined` when one is a point, or when they have more points or crossings
 * than are worth the work. Symmetric up to rounding when both lie in one zone. Never throws.
 */
export function outlineOverlap(left: ParcelOutline, right: ParcelOutline): OutlineOverlap | undefined {
  if (left.squareMetres === undefined || right.squareMetres === undefined) return undefined;
  const moved = inZoneOf(left, right);
  const shared = extentsMeet(left.polygons, moved) ? sharedArea(left.polygons, moved) : 0;
  if (shared === undefined) return undefined;
  const intersectionSquareMetres = Math.min(shared, left.squareMetres, right.squareMetres);
  const unionSquareMetres = left.squareMetres + right.squareMetres - intersectionSquareMetres;
  return { intersectionSquareMetres, unionSquareMetres, ratio: intersectionSquareMetres / unionSquareMetres };
}

function inZoneOf({ zone }: ParcelOutline, other: ParcelOutline): readonly PlanePolygon[] {
  if (zone.epsg === other.zone.epsg) return other.polygons;
  return other.polygons.map((polygon) =>
    polygon.map((ring) => ring.map((point) => moveToZone(point, other.zone, zone))),
  );
}

function extentsMeet(left: readonly PlanePolygon[], right: readonly PlanePolygon[]): boolean {
  const [a, b] = [extentOf(left), extentOf(right)];
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}
