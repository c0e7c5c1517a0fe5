import { extentOf, MILLIMETRES_PER_METRE, pointAt, type PlanePoint, type PlanePolygon } from './plane';

interface Cell {
  readonly centre: PlanePoint;
  /** Half the side, millimetres. */
  readonly half: number;
}

/** A better point is sought until it can be deeper by less than the greater of both: millimetres, share. The law names no precision. */
const LEAST_GAIN = 0.1 * MILLIMETRES_PER_METRE;
const LEAST_GAIN_SHARE = 0.02;
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
  let depth = depthOf(sides, best);
  let budget = Math.min(MOST_CELLS, MOST_DISTANCES / (sides.length / 4));
  const look = (point: PlanePoint): number => {
    const found = depthOf(sides, point);
    if (found > depth) [best, depth] = [point, found];
    budget -= 1;
    return found;
  };
  look(centroidOf(polygon));
  let cells = coveringCells(polygon);
  while (cells.length > 0 && budget > 0) {
    const finer: Cell[] = [];
    for (const cell of cells.slice(0, Math.ceil(budget))) {
      const reach = look(cell.centre) + cell.half * Math.SQRT2;
      if (reach > depth + Math.max(LEAST_GAIN, depth * LEAST_GAIN_SHARE)) pushQuarters(finer, cell);
    }
    cells = finer;
  }
  return [Math.round(best[0]), Math.round(best[1])];
}

function coveringCells(polygon: PlanePolygon): Cell[] {
  const { west, south, east, north } = extentOf([polygon]);
  const shorter = Math.min(east - west, north - south);
  const side = Math.max(shorter, Math.max(east - west, north - south) / CELLS_ALONG, 1);
  const cells: Cell[] = [];
  for (let x = west; x < east; x += side)
    for (let y = south; y < north; y += side) cells.push({ centre: [x + side / 2, y + side / 2], half: side / 2 });
  return cells;
}

function pushQuarters(cells: Cell[], { centre: [x, y], half }: Cell): void {
  const quarter = half / 2;
  for (const dx of [-quarter, quarter])
    for (const dy of [-quarter, quarter]) cells.push({ centre: [x + dx, y + dy], half: quarter });
}

/** Both ends of every side, four numbers each. */
function sidesOf(polygon: PlanePolygon): Float64Array {
  return Float64Array.from(polygon.flatMap((ring) => ring.flatMap((from, at) => [...from, ...pointAt(ring, at + 1)])));
}

/** Distance to the nearest side, negative outside (even-odd). Millimetres. */
function depthOf(sides: Float64Array, [x, y]: PlanePoint): number {
  let least = Infinity;
  let inside = false;
  for (let i = 0; i < sides.length; i += 4) {
    const ax = sides[i] ?? 0;
    const ay = sides[i + 1] ?? 0;
    const by = sides[i + 3] ?? 0;
    const dx = (sides[i + 2] ?? 0) - ax;
    const dy = by - ay;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
    least = Math.min(least, (ax + along * dx - x) ** 2 + (ay + along * dy - y) ** 2);
    if (ay > y !== by > y && x < (dx * (y - ay)) / dy + ax) inside = !inside;
  }
  return inside ? Math.sqrt(least) : -Math.sqrt(least);
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
