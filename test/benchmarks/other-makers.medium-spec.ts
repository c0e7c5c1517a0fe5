import { join } from 'node:path';

import { evaluateCommand } from '../../apps/registry-cli/src/evaluate/evaluate.command';
import { runCommand } from '../command-line/run-command';

/**
 * Records of worlds whose makers never saw the matcher, of a seed on which nothing was chosen. Floors are a little below what is reached, by F1 and
 * precision of clusters; see docs/match-quality.md.
 */
const FLOORS = [
  ['person', 'delta-and-midland-persons', 0.983, 0.997],
  ['person', 'south-and-highlands-persons', 0.987, 0.997],
  ['person', 'whole-country-persons', 0.978, 0.997],
  ['person', 'central-coast-persons', 0.972, 0.997],
  ['land-parcel', 'delta-and-midland-parcels', 0.9, 0.955],
  ['land-parcel', 'south-and-highlands-parcels', 0.955, 0.982],
  ['land-parcel', 'whole-country-parcels', 0.872, 0.957],
  ['land-parcel', 'central-coast-parcels', 0.868, 0.955],
  ['enterprise', 'delta-and-midland-enterprises', 0.983, 0.988],
  ['enterprise', 'south-and-highlands-enterprises', 0.979, 0.994],
  ['enterprise', 'whole-country-enterprises', 0.975, 0.988],
  ['enterprise', 'central-coast-enterprises', 0.986, 0.995],
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
