import { bestOf } from './best-of';

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
  while (prefix < Math.min(MAX_PREFIX, left.length, right.length) && left[prefix] === right[prefix]) prefix++;
  return jaro + prefix * PREFIX_SCALE * (1 - jaro);
}

/** Jaro's greedy assignment depends on which text comes first; the shorter, then the lesser, always does here. */
function jaroSimilarity(a: string, b: string): number {
  const swapped = a.length > b.length || (a.length === b.length && a > b);
  const [left, right] = swapped ? [b, a] : [a, b];
  const reach = Math.max(0, Math.floor(right.length / 2) - 1);
  const taken = new Uint8Array(right.length);
  const matched: number[] = [];
  for (let i = 0; i < left.length; i++) {
    const end = Math.min(right.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (taken[j] || left.charCodeAt(i) !== right.charCodeAt(j)) continue;
      taken[j] = 1;
      matched.push(left.charCodeAt(i));
      break;
    }
  }
  const common = matched.length;
  if (common === 0) return 0;
  const swaps = outOfOrder(matched, right, taken) / 2;
  return (common / left.length + common / right.length + (common - swaps) / common) / 3;
}

function outOfOrder(matched: readonly number[], right: string, taken: Uint8Array): number {
  let count = 0;
  let next = 0;
  for (let j = 0; j < right.length; j++) {
    if (taken[j] && matched[next++] !== right.charCodeAt(j)) count++;
  }
  return count;
}

export const jaroWinkler = bestOf(jaroWinklerSimilarity);
