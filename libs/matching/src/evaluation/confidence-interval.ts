import { drawBelow, seededNumbers } from '../record/seeded-numbers';
import { contingencyOf, pairsAmong } from './contingency';
import { ratesOf } from './evaluate-partition';

/** The middle 95 % of what resampled data give. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface RateIntervals {
  readonly precision: Interval;
  readonly recall: Interval;
  readonly f1: Interval;
}

const RESAMPLES = 1000;

/**
 * Confidence intervals of pairwise rates by the bootstrap over true things, not over pairs: the pairs of one thing stand or fall
 * together, and intervals that take them for independent are too narrow. A false pair counts half for each of its two things.
 */
export function bootstrapIntervals<C, E>(
  predicted: ReadonlyMap<number, C>,
  truth: ReadonlyMap<number, E>,
  seed: number,
): RateIntervals {
  const things = countsByThing(predicted, truth);
  const numbers = seededNumbers(seed);
  const rates = Array.from({ length: RESAMPLES }, () => {
    let [right, wrong, missed] = [0, 0, 0];
    for (let i = 0; i < things.length; i++) {
      const thing = things[drawBelow(things.length, numbers)] as ThingCounts;
      right += thing.right;
      wrong += thing.wrong;
      missed += thing.missed;
    }
    return ratesOf(right, wrong, missed);
  });
  return {
    precision: middle95(rates.map(({ precision }) => precision)),
    recall: middle95(rates.map(({ recall }) => recall)),
    f1: middle95(rates.map(({ f1 }) => f1)),
  };
}

interface ThingCounts {
  right: number;
  wrong: number;
  missed: number;
}

function countsByThing(predicted: ReadonlyMap<number, unknown>, truth: ReadonlyMap<number, unknown>): ThingCounts[] {
  const { cells, thingSizes } = contingencyOf(predicted, truth);
  const counts = new Map<unknown, ThingCounts>();
  for (const [thing, size] of thingSizes) counts.set(thing, { right: 0, wrong: 0, missed: pairsAmong(size) });
  for (const { thing, size, clusterSize } of cells) {
    const count = counts.get(thing) as ThingCounts;
    count.right += pairsAmong(size);
    count.missed -= pairsAmong(size);
    count.wrong += (size * (clusterSize - size)) / 2;
  }
  return [...counts.values()];
}

function middle95(values: readonly number[]): Interval {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}
