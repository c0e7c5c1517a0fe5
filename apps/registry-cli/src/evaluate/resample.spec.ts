import type { ThreeSums } from '@sogoc/matching';

import { resampledRates } from './resample';

const shareOf = ([right, all]: ThreeSums) => ({ precision: 1, recall: right / all, f1: right / all });

describe('resampledRates', () => {
  const things = Array.from({ length: 100 }, (_, i): ThreeSums => [i < 10 ? 0 : 1, 1, 0]);

  it('is about as wide as the binomial says and depends on the seed only', () => {
    const { recall, precision } = resampledRates(things, shareOf, 7);
    // Ten of a hundred missed: 0.9 ± 0.059.
    expect(recall.low).toBeLessThan(0.9);
    expect(recall.high).toBeGreaterThan(0.9);
    expect(recall.high - recall.low).toBeCloseTo(0.118, 1);
    expect(precision).toEqual({ low: 1, high: 1 });
    expect(resampledRates(things, shareOf, 7).recall).toEqual(recall);
  });

  it('is wider when the misses belong to few things', () => {
    const clustered = Array.from({ length: 10 }, (_, i): ThreeSums => [i < 1 ? 0 : 10, 10, 0]);
    const width = ({ low, high }: { low: number; high: number }): number => high - low;
    expect(width(resampledRates(clustered, shareOf, 7).recall)).toBeGreaterThan(
      width(resampledRates(things, shareOf, 7).recall),
    );
  });
});
