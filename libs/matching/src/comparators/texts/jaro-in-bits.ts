/** A text of so many UTF-16 units has one bit for each in an integer. */
export const BITS_OF_PLACES = 31;

/** Which places of the longer text hold a unit; all 0 between two calls. */
const places = new Int32Array(2 ** 16);
/** Units of the shorter text that found their like, in their order. */
const matched = new Uint16Array(BITS_OF_PLACES);

/**
 * Jaro similarity with the places of the longer text as bits of one integer: each unit of the shorter one takes the first place near
 * it that holds the same unit and is free. `longer` holds `BITS_OF_PLACES` units at most, and no fewer than `shorter`.
 */
export function jaroInBits(shorter: string, longer: string): number {
  const size = longer.length;
  for (let j = 0; j < size; j++) {
    const unit = longer.charCodeAt(j);
    places[unit] = (places[unit] as number) | (1 << j);
  }
  const reach = size < 4 ? 0 : (size >> 1) - 1;
  // Two times the reach and the place itself.
  const window = (1 << (2 * reach + 1)) - 1;
  let taken = 0;
  let common = 0;
  for (let i = 0; i < shorter.length; i++) {
    const unit = shorter.charCodeAt(i);
    const near = i < reach ? window >> (reach - i) : window << (i - reach);
    const free = (places[unit] as number) & near & ~taken;
    if (free === 0) continue;
    taken |= free & -free;
    matched[common++] = unit;
  }
  for (let j = 0; j < size; j++) places[longer.charCodeAt(j)] = 0;
  if (common === 0) return 0;
  const swaps = outOfOrder(longer, taken) / 2;
  return (common / shorter.length + common / size + (common - swaps) / common) / 3;
}

function outOfOrder(longer: string, taken: number): number {
  let count = 0;
  let next = 0;
  for (let left = taken; left !== 0; left &= left - 1) {
    const place = 31 - Math.clz32(left & -left);
    if (matched[next++] !== longer.charCodeAt(place)) count++;
  }
  return count;
}
