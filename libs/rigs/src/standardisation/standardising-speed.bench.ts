/**
 * How many records one core standardises whole in a second: attributes, identifiers, features and findings. Build, then run:
 * `node dist/libs/rigs/src/standardisation/standardising-speed.bench.js`. Records are those of the synthetic sources, each read once, after a warm-up on
 * a world of another seed. Seconds are processor seconds; the best of ten parts counts, since other work only ever slows a part down.
 * Speeds of machines differ: each also stands against a fixed loop of the same run, and against what that ratio was before.
 */
import { enterprise, type EntityDeclaration, landParcel, person } from '@sogoc/core-entities';
import { generateWorld, type SyntheticRecord } from '@sogoc/synthetic';

import { referenceSpeed } from './reference-speed';

const PARTS = 10;
/** Records for a million rounds of the loop, at the last commit (6f3baad~1) before names were read as people write them. */
const BEFORE: Readonly<Record<string, number>> = { persons: 20, enterprises: 12.4, 'land-parcels': 10.2 };

/** Records come as JSON; the generator's own strings are still unjoined pieces. */
function recordsOf(seed: number, { collection }: EntityDeclaration): readonly SyntheticRecord[] {
  const { records } = generateWorld({ seed, persons: 6_000, parcels: 1_500, enterprises: 3_000 });
  const own = records.filter((record) => record.collection === collection);
  return JSON.parse(JSON.stringify(own)) as readonly SyntheticRecord[];
}

function readAll({ standardise }: EntityDeclaration, records: readonly SyntheticRecord[]): void {
  for (const { attributes, observedAt = '2026-06-30' } of records) standardise(attributes, { observedAt, habits: {} });
}

function main(): void {
  for (const entity of [person, enterprise, landParcel]) {
    readAll(entity, recordsOf(1, entity));
    const records = recordsOf(2, entity);
    const speeds = Array.from({ length: PARTS }, (_, part) => {
      const own = records.filter((_record, at) => at % PARTS === part);
      const begun = process.cpuUsage();
      readAll(entity, own);
      return (1e6 * own.length) / process.cpuUsage(begun).user;
    });
    const perSecond = Math.max(...speeds);
    const perMillionRounds = (1e6 * perSecond) / referenceSpeed();
    const ofBefore = (perMillionRounds / (BEFORE[entity.collection] ?? NaN)).toFixed(2);
    console.log(
      `${entity.collection.padEnd(14)} ${Math.round(perSecond).toLocaleString('en').padStart(8)} /s  ${ofBefore} of before`,
    );
  }
}

main();
