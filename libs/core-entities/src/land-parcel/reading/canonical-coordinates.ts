import { withoutEmptyParts } from '@sogoc/vietnam';

type Pair = readonly [number, number];

/** A closed ring has its first position again at the end. */
const FEWEST_POSITIONS = 4;

/**
 * Coordinates of a geometry that was read well, in the one form that equal geometries share: east first, no heights, rings closed,
 * outer ones counter-clockwise and holes clockwise (RFC 7946 § 3.1.6). Rings without three corners are left out.
 */
export function canonicalCoordinates(type: unknown, coordinates: unknown, axesSwapped: boolean): unknown {
  const pair = (written: unknown): Pair => {
    const [first, second] = written as Pair;
    return axesSwapped ? [second, first] : [first, second];
  };
  const polygon = (written: unknown): Pair[][] => {
    const [outer = [], ...holes] = (written as unknown[][]).map((ring) => closed(ring.map(pair)));
    if (outer.length < FEWEST_POSITIONS) return [];
    const kept = holes.filter(({ length }) => length >= FEWEST_POSITIONS);
    return [wound(outer, 1), ...kept.map((ring) => wound(ring, -1))];
  };
  switch (type) {
    case 'Point':
      return pair(coordinates);
    case 'Polygon':
      return polygon((withoutEmptyParts([coordinates]) as unknown[])[0]);
    default:
      return (withoutEmptyParts(coordinates) as unknown[]).map(polygon).filter(({ length }) => length > 0);
  }
}

function closed(ring: Pair[]): Pair[] {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  if (first === undefined || last === undefined || (first[0] === last[0] && first[1] === last[1])) return ring;
  return [...ring, first];
}

const wound = (ring: Pair[], sign: 1 | -1): Pair[] => (sign * doubledArea(ring) < 0 ? [...ring].reverse() : ring);

/** Counted from the first corner, to keep digits. */
function doubledArea(ring: readonly Pair[]): number {
  const [originX, originY] = ring[0] ?? [0, 0];
  let doubled = 0;
  for (let i = 1; i < ring.length; i++) {
    const [fromX, fromY] = ring[i - 1] ?? [0, 0];
    const [toX, toY] = ring[i] ?? [0, 0];
    doubled += (fromX - originX) * (toY - originY) - (toX - originX) * (fromY - originY);
  }
  return doubled;
}
