import { bestOf } from './best-of';
import { BITS_OF_PLACES, jaroInBits } from './jaro-in-bits';

/** Winkler 1990: share of the remaining distance given per common leading unit, and how many such units count. */
const PREFIX_SCALE = 0.1;
const MAX_PREFIX = 4;
/** Winkler's own condition: only pairs already alike get the bonus for a common beginning. */
const BOOST_FROM = 0.7;

/** Jaro–Winkler similarity of two non-empty texts, in 0–1. */
export function jaroWinklerSimilarity(left: string, right: string): number {
  if (left === right) return 1;
  const jaro = jaroSimilarity(left, right);
  if (jaro < BOOST_FROM) return jaro;
  let prefix = 0;
  while (prefix < MAX_PREFIX && prefix < left.length && left.charCodeAt(prefix) === right.charCodeAt(prefix)) prefix++;
  return jaro + prefix * PREFIX_SCALE * (1 - jaro);
}

/** Reused for each call, which runs to its end before the next: this is the innermost loop of scoring. */
const SCRATCH_LENGTH = 128;
const takenScratch = new Uint8Array(SCRATCH_LENGTH);
const matchedScratch = new Uint16Array(SCRATCH_LENGTH);

/** Jaro's greedy assignment depends on which text comes first; the shorter, then the lesser, always does here. */
function jaroSimilarity(a: string, b: string): number {
  const swapped = a.length > b.length || (a.length === b.length && a > b);
  const left = swapped ? b : a;
  const right = swapped ? a : b;
  if (right.length <= BITS_OF_PLACES) return jaroInBits(left, right);
  const fits = right.length <= SCRATCH_LENGTH;
  const taken = fits ? takenScratch.fill(0, 0, right.length) : new Uint8Array(right.length);
  const matched = fits ? matchedScratch : new Uint16Array(right.length);
  const common = matchUnits(left, right, taken, matched);
  if (common === 0) return 0;
  const swaps = outOfOrder(matched, right, taken) / 2;
  return (common / left.length + common / right.length + (common - swaps) / common) / 3;
}

/** Marks the units of `right` that equal a near unit of `left`, lists them in the order of `left`, and counts them. */
function matchUnits(left: string, right: string, taken: Uint8Array, matched: Uint16Array): number {
  const reach = right.length < 4 ? 0 : (right.length >> 1) - 1;
  let common = 0;
  for (let i = 0; i < left.length; i++) {
    const unit = left.charCodeAt(i);
    const end = i + reach + 1 < right.length ? i + reach + 1 : right.length;
    for (let j = i > reach ? i - reach : 0; j < end; j++) {
      if (taken[j] === 1 || unit !== right.charCodeAt(j)) continue;
      taken[j] = 1;
      matched[common++] = unit;
      break;
    }
  }
  return common;
}

function outOfOrder(matched: Uint16Array, right: string, taken: Uint8Array): number {
  let count = 0;
  let next = 0;
  for (let j = 0; j < right.length; j++) {
    if (taken[j] === 1 && matched[next++] !== right.charCodeAt(j)) count++;
  }
  return count;
}

export const jaroWinkler = bestOf(jaroWinklerSimilarity);
