import { isInside, type PlanePolygon } from './plane';
import { crosses, edgesOf, foldsBack, forEachMeetingPair, touches, type RingEdge } from './ring-edges';

/**
 * Whether the boundary is not simple (OGC 06-103r4 § 6.1.11): a ring meets itself, two rings cross, or a hole lies outside its
 * outer ring. Rings may touch each other at points.
 */
export function boundaryCrossesItself(polygons: readonly PlanePolygon[]): boolean {
  let found = false;
  forEachMeetingPair(edgesOf(polygons.flat()), (left, right) => {
    found = left.ring === right.ring ? meetsItself(left, right) : crosses(left, right);
    return !found;
  });
  return found || polygons.some(hasHoleOutside);
}

function meetsItself(left: RingEdge, right: RingEdge): boolean {
  const { length } = left.ring;
  if ((left.at + 1) % length === right.at) return foldsBack(left, right);
  if ((right.at + 1) % length === left.at) return foldsBack(right, left);
  return touches(left, right);
}

/** Rings that do not cross are inside with all their points when they are with one that is not on the boundary; three are asked. */
function hasHoleOutside([outer, ...holes]: PlanePolygon): boolean {
  if (outer === undefined) return false;
  return holes.some((hole) => hole.slice(0, 3).every((point) => !isInside([outer], point)));
}
