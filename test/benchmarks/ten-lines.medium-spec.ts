import { join } from 'node:path';

import { evaluateCommand } from '../../apps/registry-cli/src/evaluate/evaluate.command';
import { runCommand } from '../command-line/run-command';

const inData = (...names: string[]): string[] => names.map((name) => join(__dirname, 'data', name));
const FEBRL_TRUTH = ['--truth', 'rec_id', '--truth-pattern', '^rec-([0-9]+)'];

interface Case {
  readonly name: string;
  readonly definition: string;
  readonly records: readonly string[];
  readonly truth: readonly string[];
  /** Least F1 of clusters at the thresholds that the data propose, and how far from it what is expected may be. */
  readonly floor: number;
  readonly within: number;
}

const CASES: readonly Case[] = [
  {
    name: 'FEBRL 1',
    definition: 'febrl',
    records: inData('febrl/dataset1.csv'),
    truth: FEBRL_TRUTH,
    floor: 0.998,
    within: 0.01,
  },
  {
    name: 'FEBRL 3',
    definition: 'febrl',
    records: inData('febrl/dataset3.csv'),
    truth: FEBRL_TRUTH,
    floor: 0.998,
    within: 0.01,
  },
  {
    name: 'FEBRL 3, thin',
    definition: 'febrl-thin',
    records: inData('febrl/dataset3.csv'),
    truth: FEBRL_TRUTH,
    floor: 0.93,
    within: 0.05,
  },
  {
    name: 'fake_1000',
    definition: 'fake-1000',
    records: inData('fake_1000.csv'),
    truth: ['--truth', 'cluster'],
    floor: 0.93,
    within: 0.06,
  },
  {
    name: 'restaurants',
    definition: 'restaurants',
    records: inData('restaurant/fodors.csv', 'restaurant/zagats.csv'),
    truth: ['--truth', join(__dirname, 'data', 'restaurant', 'matches_fodors_zagats.csv')],
    floor: 0.95,
    within: 0.05,
  },
];

describe('ten lines on public data', () => {
  it.each(CASES)('$name', async ({ definition, records, truth, floor, within }) => {
    const named = join(__dirname, 'presets', `${definition}.json`);
    const { exitCode, stdout } = await runCommand(evaluateCommand(), [
      ...['--definition', named, '--records', ...records, ...truth, '--json'],
    ]);
    expect(exitCode).toBe(0);
    const { judgement, expectation } = JSON.parse(stdout);
    expect(judgement.clusters.f1).toBeGreaterThanOrEqual(floor);
    expect(Math.abs(expectation.inForce.clusters.f1 - judgement.clusters.f1)).toBeLessThan(within);
    expect(Math.abs(expectation.inForce.clusters.precision - judgement.clusters.precision)).toBeLessThan(within);
  });
});
