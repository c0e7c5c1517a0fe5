const SAFE_HIGH_BITS = 0x1fffff;
// Looked up once: under a test runner the global object is a sandbox, where each look-up is slow.
const { imul } = Math;

/**
 * A stable 53-bit hash of a string's UTF-16 code units, as a non-negative safe integer (it fits PostgreSQL's `bigint` and
 * a JavaScript number). Not for secrets. Algorithm: cyrb53 by bryc, public domain.
 */
export function hash53(text: string, seed = 0): number {
  let low = 0xdeadbeef ^ seed;
  let high = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = imul(low ^ unit, 2654435761);
    high = imul(high ^ unit, 1597334677);
  }
  low = imul(low ^ (low >>> 16), 2246822507) ^ imul(high ^ (high >>> 13), 3266489909);
  high = imul(high ^ (high >>> 16), 2246822507) ^ imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (SAFE_HIGH_BITS & high) + (low >>> 0);
}
