import { drawBelow, seededNumbers } from '../record/seeded-numbers';

/** What one thing adds to three sums. */
export type ThreeSums = readonly [number, number, number];

const RESAMPLES = 1000;
const WIDTH = 3;

/**
 * The sums over as many things as there are, drawn with replacement, a thousand times. Things that add the same are one row of a table: a
 * data set has thousands of things and a few hundred rows, which stay near the processor while millions are drawn.
 */
export function resampledSums(things: readonly ThreeSums[], seed: number): ThreeSums[] {
  const { rowOf, table } = rowsOf(things);
  const count = things.length;
  const numbers = seededNumbers(seed);
  return Array.from({ length: RESAMPLES }, (): ThreeSums => {
    let [first, second, third] = [0, 0, 0];
    for (let i = 0; i < count; i++) {
      const at = rowOf[drawBelow(count, numbers)] as number;
      first += table[at] as number;
      second += table[at + 1] as number;
      third += table[at + 2] as number;
    }
    return [first, second, third];
  });
}

/** The distinct things behind one another, and where that of each begins. */
function rowsOf(things: readonly ThreeSums[]): { rowOf: Uint32Array; table: Float64Array } {
  const known = new Map<string, number>();
  const table: number[] = [];
  const rowOf = Uint32Array.from(things, (thing) => {
    const name = thing.join();
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, table.length);
    return table.push(...thing) - WIDTH;
  });
  return { rowOf, table: Float64Array.from(table) };
}

/** The middle 95 % of what resampled data give. */
export function middle95(values: readonly number[]): { low: number; high: number } {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}
