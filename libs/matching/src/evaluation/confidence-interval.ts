import { contingencyOf, pairsAmong } from './contingency';
import { ratesOf } from './evaluate-partition';
import { middle95, resampledSums, type ThreeSums } from './resampled-sums';

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

/**
 * Confidence intervals of pairwise rates by the bootstrap over true things, not over pairs: the pairs of one thing stand or fall
 * together, and intervals that take them for independent are too narrow. A false pair counts half for each of its two things.
 */
export function bootstrapIntervals<C, E>(
  predicted: ReadonlyMap<number, C>,
  truth: ReadonlyMap<number, E>,
  seed: number,
): RateIntervals {
  const things = countsByThing(predicted, truth).map(({ right, wrong, missed }): ThreeSums => [right, wrong, missed]);
  const rates = resampledSums(things, seed).map(([right, wrong, missed]) => ratesOf(right, wrong, missed));
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
