import { middle95, resampledSums, type ThreeSums } from '@sogoc/matching';
import type { RateRanges, Rates } from './evaluation';

const RATES = ['precision', 'recall', 'f1'] as const;

/**
 * The middle 95 % of rates when true things are drawn with replacement. Each thing brings its sums; `ratesOf` makes rates of the
 * sums of all that were drawn. The records of one thing stand or fall together, so things are drawn, never records or pairs.
 */
export function resampledRates(
  things: readonly ThreeSums[],
  ratesOf: (sums: ThreeSums) => Rates,
  seed: number,
): RateRanges {
  const drawn = resampledSums(things, seed).map(ratesOf);
  const [precision, recall, f1] = RATES.map((rate) => middle95(drawn.map((rates) => rates[rate])));
  return { precision, recall, f1 } as RateRanges;
}
