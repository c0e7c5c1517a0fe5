import { bestThresholds } from '@sogoc/matching';
import { definitionOf, fake1000, febrl, restaurants, withoutColumns } from './benchmark-data';
import { runBenchmark, type BenchmarkResult } from './run-benchmark';

const WITH_NUMBER = definitionOf('febrl');
const WITHOUT_NUMBER = withoutColumns(WITH_NUMBER, ['soc_sec_id']);
/** Bounds of the thresholds tried, in 1/1000 bit: odds of 1 to 64 up to 1,000 to 1. */
const LIMITS = { least: -6_000, most: 10_000 };

/** The threshold is fixed on FEBRL 1 and 2 and then used on every other data set as it is. */
function chooseThreshold(): number {
  const curves = [WITH_NUMBER, WITHOUT_NUMBER].flatMap((definition) =>
    ([1, 2] as const).map((number) => runBenchmark(definition, febrl(number)).curve),
  );
  const { from, to } = bestThresholds(curves, LIMITS);
  return (from + to) / 2000;
}

const report: string[] = [];

function measured(name: string, bits: number, result: BenchmarkResult): ReturnType<BenchmarkResult['atThreshold']> {
  const outcome = result.atThreshold(bits);
  const { pairs, clusters, interval } = outcome;
  report.push(
    `${name.padEnd(28)} pairs F1 ${pairs.f1.toFixed(4)}  clusters F1 ${clusters.f1.toFixed(4)} ` +
      `[${interval.low.toFixed(4)}, ${interval.high.toFixed(4)}] P ${clusters.precision.toFixed(4)} R ${clusters.recall.toFixed(4)}  ` +
      `reach ${result.reach.toFixed(4)} at ${result.pairsPerRecord.toFixed(1)} pairs a record`,
  );
  return outcome;
}

describe('match quality on public data, trained without labels', () => {
  const threshold = chooseThreshold();

  beforeAll(() => report.push(`threshold ${threshold.toFixed(2)} bits, chosen on FEBRL 1 and 2`));
  afterAll(() => process.stdout.write(`\n${report.join('\n')}\n`));

  // The floors are what the best peer reached with all its false and lost pairs counted; see README.md here.
  it('finds the persons of FEBRL 3', () => {
    const { pairs, clusters } = measured('FEBRL 3', threshold, runBenchmark(WITH_NUMBER, febrl(3)));
    expect(pairs.f1).toBeGreaterThanOrEqual(0.9991);
    expect(clusters.f1).toBeGreaterThanOrEqual(0.998);
  });

  it('finds the persons of FEBRL 3 without their social security number', () => {
    const { pairs, clusters } = measured('FEBRL 3 without number', threshold, runBenchmark(WITHOUT_NUMBER, febrl(3)));
    expect(pairs.f1).toBeGreaterThanOrEqual(0.993);
    expect(clusters.f1).toBeGreaterThanOrEqual(0.998);
  });

  it('finds the persons of fake_1000', () => {
    const { pairs, clusters } = measured('fake_1000', threshold, runBenchmark(definitionOf('fake-1000'), fake1000()));
    expect(pairs.f1).toBeGreaterThanOrEqual(0.88);
    expect(clusters.f1).toBeGreaterThanOrEqual(0.94);
  });

  it('pairs the restaurants of two guides, each of which lists a restaurant once', () => {
    const { clusters } = measured(
      'Fodors and Zagats',
      threshold,
      runBenchmark(definitionOf('restaurants'), restaurants()),
    );
    expect(clusters.f1).toBeGreaterThanOrEqual(0.95);
  });

  it('gives the same figures whatever the order of the rows', () => {
    const { rows, truth } = fake1000();
    const reversed = { rows: [...rows].reverse(), truth: [...truth].reverse() };
    const definition = definitionOf('fake-1000');
    expect(runBenchmark(definition, reversed).curve).toEqual(runBenchmark(definition, { rows, truth }).curve);
  });
});
