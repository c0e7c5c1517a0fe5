import type { PairPredicate } from '@sogoc/matching';

import { gapBetweenPlaces } from './position-agreement';
import { isSameNumberOnSheet, isShownOne } from './surely-one-parcel';

/**
 * The two lie where no error of survey brings them together. Coordinates of one datum taken for another's are 227 m off, points for a parcel
 * may lie anywhere in it, and outlines of many corners are known by their point and area only. Metres.
 */
const FAR_APART_METRES = 500;

/** A parcel may be so many times longer than a square of its area: roads, canals. */
const LONGEST_OF_SQUARE = 5;

export const placesFarApart: PairPredicate = (left, right) => {
  if (left.position === undefined || right.position === undefined) return false;
  const gap = gapBetweenPlaces(left.position, right.position);
  if (gap === undefined || gap <= FAR_APART_METRES) return false;
  const larger = Math.max(Number(left.area ?? 0), Number(right.area ?? 0));
  return gap > FAR_APART_METRES + LONGEST_OF_SQUARE * Math.sqrt(larger);
};

/** A point taken on the spot lies within the plot or beside it. Metres. */
const BESIDE_METRES = 30;

export const otherPlace: PairPredicate = (left, right) => {
  if (left.position === undefined || right.position === undefined) return false;
  const gap = gapBetweenPlaces(left.position, right.position);
  if (gap === undefined || gap <= BESIDE_METRES) return false;
  const larger = Math.max(Number(left.area ?? 0), Number(right.area ?? 0));
  return gap > BESIDE_METRES + Math.sqrt(larger) && !isShownOne(left, right) && !isSameNumberOnSheet(left, right);
};
