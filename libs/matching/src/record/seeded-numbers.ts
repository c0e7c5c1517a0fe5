/** A stream of numbers in [0, 1) that the seed alone decides. Algorithm: mulberry32 by Tommy Ettinger, public domain. */
export type SeededNumbers = () => number;

// Taken from the global once: looking it up for each call costs more than the call where globals are sandboxed.
const { floor, imul } = Math;

export function seededNumbers(seed: number): SeededNumbers {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** An integer in 0 … limit − 1. */
export function drawBelow(limit: number, numbers: SeededNumbers): number {
  return floor(numbers() * limit);
}
