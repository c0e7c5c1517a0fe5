import { enterprise, type EntityDeclaration, landParcel, person } from '@sogoc/core-entities';
import { generateWorld, type SyntheticRecord } from '@sogoc/synthetic';

import { referenceSpeed } from './reference-speed';

/** How many records of an entity one core standardises whole in a second: attributes, identifiers, features and findings. */
export interface StandardisingSpeed {
  readonly collection: string;
  /** Records for each second of processor time, of the best of ten parts, since other work only ever slows a part down. */
  readonly perSecond: number;
  /** Records for a million rounds of a fixed loop in the same run: hardly depends on the machine. */
  readonly perMillionRounds: number;
}

const PARTS = 10;

/** Records are those of the synthetic sources, each read once, after a warm-up on a world of another seed. */
export function measureStandardising(): readonly StandardisingSpeed[] {
  return [person, enterprise, landParcel].map((entity) => {
    readAll(entity, recordsOf(1, entity));
    const records = recordsOf(2, entity);
    const speeds = Array.from({ length: PARTS }, (_, part) => {
      const own = records.filter((_record, at) => at % PARTS === part);
      const begun = process.cpuUsage();
      readAll(entity, own);
      return (1e6 * own.length) / process.cpuUsage(begun).user;
    });
    const perSecond = Math.max(...speeds);
    return { collection: entity.collection, perSecond, perMillionRounds: (1e6 * perSecond) / referenceSpeed() };
  });
}

/** Records come as JSON; the generator's own strings are still unjoined pieces. */
function recordsOf(seed: number, { collection }: EntityDeclaration): readonly SyntheticRecord[] {
  const { records } = generateWorld({ seed, persons: 6_000, parcels: 1_500, enterprises: 3_000 });
  const own = records.filter((record) => record.collection === collection);
  return JSON.parse(JSON.stringify(own)) as readonly SyntheticRecord[];
}

function readAll({ standardise }: EntityDeclaration, records: readonly SyntheticRecord[]): void {
  for (const { attributes, observedAt = '2026-06-30' } of records) standardise(attributes, { observedAt, habits: {} });
}

/** Lines for people. */
export const standardisingText = (speeds: readonly StandardisingSpeed[]): string =>
  [
    'standardised by one core, of its processor time:',
    ...speeds.map(
      ({ collection, perSecond, perMillionRounds }) =>
        `  ${collection.padEnd(14)} ${Math.round(perSecond)} records/s, ${perMillionRounds.toFixed(1)} in a million rounds of a fixed loop`,
    ),
  ].join('\n');
