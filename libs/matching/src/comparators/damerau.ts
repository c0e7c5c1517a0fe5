import { alignmentDistance } from './texts/edit-distance';
import { bestOf } from './texts/best-of';

/** Similarity lost with each edit. The grade does not depend on the length: identifiers of one scheme are equally long. */
const TENTHS_PER_EDIT = 1;

/** For identifiers: 1 equal, 0.9 one edit (a swap of neighbours is one), 0.8 two …, 0 from ten on. */
export const damerau = bestOf((left, right) => {
  const tenths = 10 - TENTHS_PER_EDIT * alignmentDistance(left, right);
  return Math.max(0, tenths) / 10;
});
