const SAFE_HIGH_BITS = 0x1fffff;
// Looked up once: under a test runner the global object is a sandbox, where each look-up is slow.
const { imul } = Math;

/**
 * A stable 53-bit hash of a string's UTF-16 code units, as a non-negative safe integer (it fits PostgreSQL's `bigint` and
 * a JavaScript number). Not for secrets. Algorithm: cyrb53 by bryc, public domain.
 */
export function hash53(text: string, seed = 0): number {
  return hashFrom(LOW ^ seed, HIGH ^ seed, text);
}

/** Hashes texts that begin alike, each as `hash53(beginning + rest)` would: the beginning is read once for all. */
export function hash53After(beginning: string): (rest: string) => number {
  let [low, high] = [LOW, HIGH];
  for (let i = 0; i < beginning.length; i++) {
    const unit = beginning.charCodeAt(i);
    low = imul(low ^ unit, LOW_FACTOR);
    high = imul(high ^ unit, HIGH_FACTOR);
  }
  return (rest) => hashFrom(low, high, rest);
}

const LOW = 0xdeadbeef;
const HIGH = 0x41c6ce57;
const LOW_FACTOR = 2654435761;
const HIGH_FACTOR = 1597334677;

function hashFrom(lowBefore: number, highBefore: number, text: string): number {
  let low = lowBefore;
  let high = highBefore;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = imul(low ^ unit, LOW_FACTOR);
    high = imul(high ^ unit, HIGH_FACTOR);
  }
  low = imul(low ^ (low >>> 16), 2246822507) ^ imul(high ^ (high >>> 13), 3266489909);
  high = imul(high ^ (high >>> 16), 2246822507) ^ imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (SAFE_HIGH_BITS & high) + (low >>> 0);
}
