import { intersection, union, type MultiPolygon, type Polygon } from 'polygon-clipping';
import { countPoints, MILLIMETRES_PER_METRE, type PlanePolygon } from './plane';
import { crosses, edgesOf, forEachMeetingPair } from './ring-edges';

/** Bounds of one clipping; a pair of parcels has some dozens of points and crossings. */
const MOST_CLIPPED_POINTS = 2_000;
const MOST_CROSSINGS = 2_000;
const MOST_MEETINGS = 200_000;

/** Area of what polygons enclose together, square metres; `undefined` when that is too much work or cannot be told. */
export function dissolvedArea(polygons: readonly PlanePolygon[]): number | undefined {
  return clippedArea(polygons, (at) => union(at(polygons)));
}

/** Area that two lists of polygons of one plane share, square metres; `undefined` when that is too much work or cannot be told. */
export function sharedArea(left: readonly PlanePolygon[], right: readonly PlanePolygon[]): number | undefined {
  return clippedArea([...left, ...right], (at) => intersection(at(left), at(right)));
}

type Shift = (polygons: readonly PlanePolygon[]) => MultiPolygon;

/**
 * Runs a clipping near the plane's origin, where its tolerances are finest. The library throws on some nearly equal sides; coarser
 * coordinates part or join them, so a second try is on centimetres.
 */
function clippedArea(all: readonly PlanePolygon[], clip: (at: Shift) => MultiPolygon): number | undefined {
  const origin = all[0]?.[0]?.[0];
  if (origin === undefined || isTooMuch(all)) return undefined;
  for (const step of [1, 10]) {
    const local = (value: number, at: 0 | 1): number => Math.round((value - origin[at]) / step);
    const shift: Shift = (polygons) =>
      polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [local(x, 0), local(y, 1)])));
    try {
      return multiArea(clip(shift)) * (step / MILLIMETRES_PER_METRE) ** 2;
    } catch {
      continue;
    }
  }
  return undefined;
}

function isTooMuch(polygons: readonly PlanePolygon[]): boolean {
  if (countPoints(polygons) > MOST_CLIPPED_POINTS) return true;
  let [crossings, meetings] = [0, 0];
  forEachMeetingPair(edgesOf(polygons.flat()), (left, right) => {
    meetings += 1;
    if (crosses(left, right)) crossings += 1;
    return crossings <= MOST_CROSSINGS && meetings <= MOST_MEETINGS;
  });
  return crossings > MOST_CROSSINGS || meetings > MOST_MEETINGS;
}

const multiArea = (polygons: MultiPolygon): number => polygons.reduce((sum, polygon) => sum + areaOf(polygon), 0);

function areaOf([outer = [], ...holes]: Polygon): number {
  return holes.reduce((area, hole) => area - Math.abs(shoelace(hole)), Math.abs(shoelace(outer)));
}

function shoelace(ring: Polygon[number]): number {
  let doubled = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[j] ?? [0, 0];
    const [bx, by] = ring[i] ?? [0, 0];
    doubled += ax * by - bx * ay;
  }
  return doubled / 2;
}
