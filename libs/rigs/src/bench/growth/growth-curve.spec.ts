import { growthOf, growthText } from './growth-curve';
import type { Cost } from '../measure-cost';

const cost = (records: number, wall: number, processor: number): Cost =>
  ({
    shape: { records, largestBlock: records / 100 },
    resolution: { shares: { total: wall }, process: processor / 2, server: processor / 2 },
  }) as unknown as Cost;

describe('the growth of what a record costs', () => {
  it('is drawn from the smallest world to the largest', () => {
    const points = growthOf([cost(2_000, 3_000, 2), cost(1_000, 1_000, 0.5)]);
    expect(points).toEqual([
      { records: 1_000, wall: 1_000, processor: 500, largestBlock: 10 },
      { records: 2_000, wall: 1_500, processor: 1_000, largestBlock: 20 },
    ]);
    expect(growthText(points)?.split('\n')).toEqual([
      'cost of a record by size: processor time, wall time, largest block',
      `       1000 ${'█'.repeat(15)}${' '.repeat(15)} 500 µs, 1000 µs, 10`,
      `       2000 ${'█'.repeat(30)} 1000 µs, 1500 µs, 20`,
      '  2000 / 1000: 2.00 by processor time, 1.50 by wall time',
    ]);
  });

  it('is none of one world', () => {
    expect(growthText(growthOf([cost(1_000, 1_000, 1)]))).toBeUndefined();
  });
});
