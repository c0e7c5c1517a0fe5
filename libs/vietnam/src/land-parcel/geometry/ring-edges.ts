import { pointAt, turn, type PlanePoint, type PlaneRing } from './plane';

/** One side of a ring. */
export interface RingEdge {
  readonly from: PlanePoint;
  readonly to: PlanePoint;
  readonly ring: PlaneRing;
  readonly at: number;
}

const westOf = ({ from, to }: RingEdge): number => Math.min(from[0], to[0]);
const eastOf = ({ from, to }: RingEdge): number => Math.max(from[0], to[0]);

/** All sides of some rings, westernmost first. */
export function edgesOf(rings: readonly PlaneRing[]): RingEdge[] {
  const edges = rings.flatMap((ring) =>
    ring.map((from, at) => ({ from, to: pointAt(ring, at + 1), ring, at }) satisfies RingEdge),
  );
  return edges.sort((left, right) => westOf(left) - westOf(right));
}

/** Calls back for every pair of edges whose extents meet, until the callback answers `false`. `edges` come from {@link edgesOf}. */
export function forEachMeetingPair(
  edges: readonly RingEdge[],
  visit: (earlier: RingEdge, later: RingEdge) => boolean,
): void {
  let open: RingEdge[] = [];
  for (const edge of edges) {
    const west = westOf(edge);
    open = open.filter((other) => eastOf(other) >= west);
    for (const other of open) if (sharesNorth(other, edge) && !visit(other, edge)) return;
    open.push(edge);
  }
}

function sharesNorth(left: RingEdge, right: RingEdge): boolean {
  return (
    Math.min(left.from[1], left.to[1]) <= Math.max(right.from[1], right.to[1]) &&
    Math.min(right.from[1], right.to[1]) <= Math.max(left.from[1], left.to[1])
  );
}

/** Whether two edges cross at one inner point of both. Exact. */
export function crosses({ from: a, to: b }: RingEdge, { from: c, to: d }: RingEdge): boolean {
  return isSplitBy(turn(a, b, c), turn(a, b, d)) && isSplitBy(turn(c, d, a), turn(c, d, b));
}

const isSplitBy = (one: number, other: number): boolean => (one > 0 && other < 0) || (one < 0 && other > 0);

/** Whether two edges have a point in common, ends included. Their extents must meet. Exact. */
export function touches({ from: a, to: b }: RingEdge, { from: c, to: d }: RingEdge): boolean {
  const [onC, onD, onA, onB] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (onC === 0 && onD === 0) return true;
  return isSplitOrOn(onC, onD) && isSplitOrOn(onA, onB);
}

const isSplitOrOn = (one: number, other: number): boolean => !((one > 0 && other > 0) || (one < 0 && other < 0));

/** Whether the second of two edges that follow each other folds back over the first. */
export function foldsBack(first: RingEdge, second: RingEdge): boolean {
  if (turn(first.from, first.to, second.to) !== 0) return false;
  const ahead = (first.to[0] - first.from[0]) * (second.to[0] - second.from[0]);
  return ahead + (first.to[1] - first.from[1]) * (second.to[1] - second.from[1]) < 0;
}
