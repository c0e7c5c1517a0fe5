import { seededNumbers } from '@sogoc/matching';
import type { RateRanges, Rates } from './evaluation';

const RESAMPLES = 1000;
const RATES = ['precision', 'recall', 'f1'] as const;

/**
 * The middle 95 % of rates when true things are drawn with replacement. Each thing brings its sums; `ratesOf` makes rates of the
 * sums of all that were drawn. The records of one thing stand or fall together, so things are drawn, never records or pairs.
 */
export function resampledRates(
  things: readonly (readonly number[])[],
  ratesOf: (sums: readonly number[]) => Rates,
  seed: number,
): RateRanges {
  const width = things[0]?.length ?? 0;
  const numbers = seededNumbers(seed);
  const drawn = Array.from({ length: RESAMPLES }, () => {
    const sums = new Array<number>(width).fill(0);
    for (let i = 0; i < things.length; i++) {
      const thing = things[Math.floor(numbers() * things.length)] as readonly number[];
      for (let k = 0; k < width; k++) sums[k] = (sums[k] as number) + (thing[k] as number);
    }
    return ratesOf(sums);
  });
  const [precision, recall, f1] = RATES.map((rate) => middle95(drawn.map((rates) => rates[rate])));
  return { precision, recall, f1 } as RateRanges;
}

function middle95(values: readonly number[]): { low: number; high: number } {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}
