import { blockingFindings } from './blocking-findings';
import { precisionRecallSvg, weightHistogramSvg } from '../charts/charts';
import { bootstrapIntervals } from './confidence-interval';
import { evaluatePartition } from './evaluate-partition';
import { evaluateSlices } from './evaluate-slices';
import { bestThresholds, precisionRecallCurve } from './precision-recall-curve';
import { weightHistogram } from './weight-histogram';

const pair = (weight: number, isMatch: boolean) => ({ weight, isMatch });
const limits = { least: -10_000, most: 10_000 };

describe('precisionRecallCurve', () => {
  it('counts pairs that no key proposed as missed at every threshold', () => {
    const curve = precisionRecallCurve([pair(1000, true), pair(5000, true), pair(1000, false)], 4);
    expect(curve.map(({ weight, precision, recall }) => ({ weight, precision, recall }))).toEqual([
      { weight: 5000, precision: 1, recall: 0.25 },
      { weight: 1000, precision: 2 / 3, recall: 0.5 },
    ]);
  });
});

describe('bestThresholds', () => {
  it('gives the whole range over which nothing better is to be had', () => {
    const curve = precisionRecallCurve([pair(-3000, false), pair(5000, true), pair(8000, true)], 2);
    expect(bestThresholds([curve], limits)).toEqual({ f1: 1, from: -3000, to: 5000 });
  });

  it('looks for what is best over all data sets together', () => {
    const one = precisionRecallCurve([pair(-3000, false), pair(5000, true)], 1);
    const two = precisionRecallCurve([pair(2000, false), pair(7000, true)], 1);
    expect(bestThresholds([one, two], limits)).toEqual({ f1: 1, from: 2000, to: 5000 });
  });

  it('is bounded where the data do not bound it', () => {
    expect(bestThresholds([precisionRecallCurve([pair(5000, true)], 1)], limits)).toMatchObject({
      from: -10_000,
      to: 5000,
    });
  });
});

describe('bootstrapIntervals', () => {
  const truth = new Map(Array.from({ length: 200 }, (_, recordNumber) => [recordNumber, recordNumber >> 1]));
  const predicted = new Map(
    Array.from({ length: 200 }, (_, recordNumber) => [
      recordNumber,
      recordNumber < 20 ? `alone ${recordNumber}` : `pair ${recordNumber >> 1}`,
    ]),
  );

  it('surrounds the figure, is as wide as so few things allow, and depends on the seed only', () => {
    const { recall } = evaluatePartition(predicted, truth);
    const intervals = bootstrapIntervals(predicted, truth, 7);
    expect(intervals.recall.low).toBeLessThan(recall);
    expect(intervals.recall.high).toBeGreaterThan(recall);
    // Ten of a hundred things missed: the binomial 95 % interval is 0.9 ± 0.059.
    expect(intervals.recall.high - intervals.recall.low).toBeCloseTo(0.118, 1);
    expect(intervals.precision).toEqual({ low: 1, high: 1 });
    expect(bootstrapIntervals(predicted, truth, 7)).toEqual(intervals);
  });
});

describe('evaluateSlices', () => {
  it('names the slice that fares worst first', () => {
    const truth = new Map([1, 2, 3, 4].map((recordNumber) => [recordNumber, recordNumber <= 2 ? 'x' : 'y']));
    const predicted = new Map(
      [1, 2, 3, 4].map((recordNumber) => [recordNumber, recordNumber <= 2 ? 'a' : `b${recordNumber}`]),
    );
    expect(evaluateSlices(predicted, truth, (recordNumber) => (recordNumber <= 2 ? 'with number' : 'without'))).toEqual(
      [
        { slice: 'without', records: 2, precision: 1, recall: 0.5, f1: 2 / 3 },
        { slice: 'with number', records: 2, precision: 1, recall: 1, f1: 1 },
      ],
    );
  });
});

describe('weightHistogram', () => {
  it('counts pairs by whole bits, without gaps', () => {
    expect(weightHistogram([-500, 100, 900, 3100])).toEqual([
      { from: -1, width: 1, pairs: 1 },
      { from: 0, width: 1, pairs: 2 },
      { from: 1, width: 1, pairs: 0 },
      { from: 2, width: 1, pairs: 0 },
      { from: 3, width: 1, pairs: 1 },
    ]);
    expect(weightHistogram([])).toEqual([]);
  });
});

describe('blockingFindings', () => {
  const key = { name: 'phone', records: 1000, blocks: 500, largestBlock: 3, beyondCap: 0, pairs: 600 };

  it.each([
    ['over-cap', [{ ...key, largestBlock: 700, beyondCap: 500 }]],
    ['skewed', [{ ...key, largestBlock: 150 }]],
    ['dominant', [key, { ...key, name: 'email', pairs: 100 }]],
    ['unused', [{ ...key, records: 0, blocks: 0, largestBlock: 0, pairs: 0 }]],
    ['barren', [{ ...key, blocks: 1000, largestBlock: 1, pairs: 0 }]],
  ] as const)('names the key that is %s', (code, keys) => {
    expect(blockingFindings(keys)).toMatchObject([{ key: 'phone', code, detail: expect.stringContaining('phone') }]);
  });

  it('says nothing of a sound key', () => {
    expect(blockingFindings([key])).toEqual([]);
  });
});

describe('charts', () => {
  it('draws the curve and marks the best F1', () => {
    const svg = precisionRecallSvg(precisionRecallCurve([pair(5000, true), pair(1000, false)], 1), 'A < B');
    expect(svg).toMatch(/^<svg [^]*<title>A &lt; B<\/title>[^]*M590 50L590 200[^]*F1 1.0000 at 5.0 bits[^]*<\/svg>$/);
  });

  it('draws a bar for each bin and a line for each threshold inside the range', () => {
    const bins = weightHistogram([-500, 100, 900, 3100]);
    const svg = weightHistogramSvg(bins, 'weights', { match: 2, review: 40 });
    expect(svg.match(/fill="#7ac"/g)).toHaveLength(5);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(weightHistogramSvg([], 'nothing')).not.toMatch(/NaN|Infinity/);
  });
});
