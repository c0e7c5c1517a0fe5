import { countPoints, extentOf, MILLIMETRES_PER_METRE, pointAt, type PlanePoint, type PlanePolygon } from './plane';

/** A better point is sought until it can be deeper by less than the greater of both: millimetres, share. The law names no precision. */
const LEAST_GAIN = 0.1 * MILLIMETRES_PER_METRE;
const LEAST_GAIN_SHARE = 0.02;
const leastGain = (depth: number): number => Math.max(LEAST_GAIN, depth * LEAST_GAIN_SHARE);
/** More than sums of millimetres are rounded by, far less than they mean. */
const ROUNDING = 0.001;
/** Distances to sides that may be computed, which bounds the time for outlines with many points. */
const MOST_DISTANCES = 1_000_000;
const MOST_CELLS = 5_000;
const CELLS_ALONG = 64;

/**
 * A point deep inside a polygon and far from its sides (the pole of inaccessibility), to ten centimetres or two per cent, by the quadtree search
 * of "polylabel" (V. Agafonkin, 2016), which Circular 19/2026/TT-BNNMT App. I names; here with a bound on the work, and always a
 * point inside. Oblong parcels have many points equally deep, so two programs may differ by metres. Millimetres.
 */
export function innerPoint(polygon: PlanePolygon): PlanePoint {
  const sides = sidesOf(polygon);
  let best = widestCrossing(polygon);
  let depth = depthOf(sides, best[0], best[1], 0);
  let budget = Math.min(MOST_CELLS, MOST_DISTANCES / (sides.length / 4));
  const look = (x: number, y: number, least: number): number => {
    const found = depthOf(sides, x, y, least);
    if (found > depth) [best, depth] = [[x, y], found];
    budget -= 1;
    return found;
  };
  const [x, y] = centroidOf(polygon);
  look(x, y, 0);
  let { centres, half } = coveringCells(polygon);
  while (centres.length > 0 && budget > 0) {
    const finer: number[] = [];
    const end = Math.min(centres.length, 2 * Math.ceil(budget));
    for (let i = 0; i < end; i += 2) {
      const [x = 0, y = 0] = [centres[i], centres[i + 1]];
      // A side so near that nothing in the cell can be deep enough.
      const least = Math.min(depth, depth + leastGain(depth) - half * Math.SQRT2) - ROUNDING;
      const reach = look(x, y, least) + half * Math.SQRT2;
      if (reach > depth + leastGain(depth)) pushQuarters(finer, x, y, half / 2);
    }
    centres = finer;
    half /= 2;
  }
  return [Math.round(best[0]), Math.round(best[1])];
}

/** Squares over a polygon's extent: their centres, two numbers each, and half their side. Millimetres. */
function coveringCells(polygon: PlanePolygon): { readonly centres: number[]; readonly half: number } {
  const { west, south, east, north } = extentOf([polygon]);
  const shorter = Math.min(east - west, north - south);
  const side = Math.max(shorter, Math.max(east - west, north - south) / CELLS_ALONG, 1);
  const centres: number[] = [];
  for (let x = west; x < east; x += side)
    for (let y = south; y < north; y += side) centres.push(x + side / 2, y + side / 2);
  return { centres, half: side / 2 };
}

function pushQuarters(centres: number[], x: number, y: number, quarter: number): void {
  centres.push(x - quarter, y - quarter, x - quarter, y + quarter, x + quarter, y - quarter, x + quarter, y + quarter);
}

/** Both ends of every side, four numbers each. */
function sidesOf(polygon: PlanePolygon): Float64Array {
  const sides = new Float64Array(4 * countPoints([polygon]));
  let at = 0;
  for (const ring of polygon) {
    for (let i = 0; i < ring.length; i++) {
      const [from, to] = [pointAt(ring, i), pointAt(ring, i + 1)];
      sides[at] = from[0];
      sides[at + 1] = from[1];
      sides[at + 2] = to[0];
      sides[at + 3] = to[1];
      at += 4;
    }
  }
  return sides;
}

/** Distance to the nearest side, negative outside (even-odd); minus infinity when some side is nearer than `least`. Millimetres. */
function depthOf(sides: Float64Array, x: number, y: number, least: number): number {
  const enough = least > 0 ? least * least : 0;
  let nearest = Infinity;
  let inside = false;
  for (let i = 0; i < sides.length; i += 4) {
    const ax = sides[i] as number;
    const ay = sides[i + 1] as number;
    const by = sides[i + 3] as number;
    const dx = (sides[i + 2] as number) - ax;
    const dy = by - ay;
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
    const along = share > 0 ? (share < 1 ? share : 1) : 0;
    const east = ax + along * dx - x;
    const north = ay + along * dy - y;
    const squared = east * east + north * north;
    if (squared < nearest) {
      if (squared < enough) return -Infinity;
      nearest = squared;
    }
    if (ay > y !== by > y && x < (dx * (y - ay)) / dy + ax) inside = !inside;
  }
  return inside ? Math.sqrt(nearest) : -Math.sqrt(nearest);
}

/** Centre of gravity of the outer ring. */
function centroidOf([outer = []]: PlanePolygon): PlanePoint {
  const [originX, originY] = pointAt(outer, 0);
  let [x, y, doubled] = [0, 0, 0];
  for (let i = 0; i < outer.length; i++) {
    const [ax, ay] = [pointAt(outer, i)[0] - originX, pointAt(outer, i)[1] - originY];
    const [bx, by] = [pointAt(outer, i + 1)[0] - originX, pointAt(outer, i + 1)[1] - originY];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    doubled += cross;
  }
  return doubled === 0 ? [originX, originY] : [originX + x / (3 * doubled), originY + y / (3 * doubled)];
}

/** The middle of the longest stretch inside, on the level between the middle one of the points' levels and its neighbour. */
function widestCrossing(polygon: PlanePolygon): PlanePoint {
  const levels = [...new Set(polygon.flatMap((ring) => ring.map(([, north]) => north)))].sort((a, b) => a - b);
  const middle = Math.max(1, Math.floor(levels.length / 2));
  const level = ((levels[middle - 1] ?? 0) + (levels[middle] ?? levels[middle - 1] ?? 0)) / 2;
  const cuts = polygon.flatMap((ring) => ring.flatMap((from, at) => cutOf(from, pointAt(ring, at + 1), level)));
  cuts.sort((a, b) => a - b);
  let [start, length] = [cuts[0] ?? pointAt(polygon[0] ?? [], 0)[0], 0];
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    const [from, to] = [cuts[i] ?? 0, cuts[i + 1] ?? 0];
    if (to - from > length) [start, length] = [from, to - from];
  }
  return [start + length / 2, level];
}

function cutOf([ax, ay]: PlanePoint, [bx, by]: PlanePoint, level: number): number[] {
  return ay > level === by > level ? [] : [ax + ((bx - ax) * (level - ay)) / (by - ay)];
}
