import { join } from 'node:path';

import { evaluateCommand } from '../../apps/registry-cli/src/evaluate/evaluate.command';
import { runCommand } from '../command-line/run-command';

/**
 * Records of worlds whose makers never saw the matcher, of a seed on which nothing was chosen. Floors are a little below what is reached, by F1 and
 * precision of clusters; see docs/match-quality.md.
 */
const FLOORS = [
  ['person', 'delta-and-midland/persons', 0.984, 0.997],
  ['person', 'south-and-highlands/persons', 0.989, 0.997],
  ['person', 'whole-country/persons', 0.978, 0.997],
  ['person', 'central-coast/persons', 0.973, 0.997],
  ['person', 'mountains-and-delta/persons', 0.983, 0.997],
  ['person', 'southern-city/persons', 0.978, 0.996],
  ['land-parcel', 'delta-and-midland/parcels', 0.905, 0.955],
  ['land-parcel', 'south-and-highlands/parcels', 0.958, 0.986],
  ['land-parcel', 'whole-country/parcels', 0.88, 0.978],
  ['land-parcel', 'central-coast/parcels', 0.877, 0.988],
  ['land-parcel', 'mountains-and-delta/parcels', 0.973, 0.993],
  ['land-parcel', 'southern-city/parcels', 0.979, 0.995],
  ['enterprise', 'delta-and-midland/enterprises', 0.984, 0.989],
  ['enterprise', 'south-and-highlands/enterprises', 0.98, 0.994],
  ['enterprise', 'whole-country/enterprises', 0.98, 0.989],
  ['enterprise', 'central-coast/enterprises', 0.987, 0.996],
  ['enterprise', 'mountains-and-delta/enterprises', 0.989, 0.99],
  ['enterprise', 'southern-city/enterprises', 0.985, 0.995],
] as const;

describe('match quality on records of other makers', () => {
  it.each(FLOORS)('of %s, %s', async (entity, file, f1, precision) => {
    const records = join(__dirname, 'data', 'other-makers', `${file}.ndjson.gz`);
    const { exitCode, stdout } = await runCommand(evaluateCommand(), [
      ...['--definition', entity, '--records', records, '--truth', 'included', '--json'],
    ]);
    expect(exitCode).toBe(0);
    const { judgement } = JSON.parse(stdout);
    process.stdout.write(
      `${file}: clusters F1 ${judgement.clusters.f1.toFixed(4)}, P ${judgement.clusters.precision.toFixed(4)}\n`,
    );
    expect(judgement.clusters.f1).toBeGreaterThanOrEqual(f1);
    expect(judgement.clusters.precision).toBeGreaterThanOrEqual(precision);
  });
});
