import { get as distance } from 'fast-levenshtein';
import { bestOf } from './texts/best-of';

/** 1 − distance / length of the longer. Edits are counted in UTF-16 units, so text must be NFC first. */
export const levenshtein = bestOf((left, right) =>
  left === right ? 1 : 1 - distance(left, right) / Math.max(left.length, right.length),
);
