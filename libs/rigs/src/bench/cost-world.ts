import { generateCommunes, type Collection, type SyntheticRecord } from '@sogoc/synthetic';

/** Source records of one person, on average, in the synthetic sources. */
const RECORDS_PER_PERSON = 2.9;
const PERSONS_PER_COMMUNE = 30_000;
/** Things for every person of a commune. */
const PARCELS_PER_PERSON = 0.5;
const ENTERPRISES_PER_PERSON = 0.05;

export interface CostWorld {
  readonly communes: number;
  readonly personsPerCommune: number;
  readonly records: number;
  /** As sources push them: one after another, each its own records in batches. */
  readonly batches: PushBatch[];
}

export interface PushBatch {
  readonly source: string;
  readonly collection: Collection;
  readonly records: readonly SyntheticRecord[];
}

export interface WorldOptions {
  readonly seed: number;
  /** Records of a push. */
  readonly batchSize: number;
  /** Left out: as few as hold the persons at the density of today. */
  readonly communes?: number;
}

/** Whole communes with about `size` records of the collections asked for; a size below one commune of today is a small commune. */
export function costWorld(
  size: number,
  collections: readonly Collection[],
  { seed, batchSize, communes: wanted }: WorldOptions,
): CostWorld {
  const { communes, personsPerCommune, wish } = worldSizeOf(size, collections, { seed, communes: wanted });
  const bySource = new Map<string, SyntheticRecord[]>();
  for (const commune of generateCommunes(wish)) {
    for (const record of commune.records) {
      const name = `${record.collection}/${record.source}`;
      const own = bySource.get(name);
      if (own) own.push(record);
      else bySource.set(name, [record]);
    }
  }
  const batches = [...bySource.values()].flatMap((records) => inBatches(records, batchSize));
  const records = batches.reduce((sum, batch) => sum + batch.records.length, 0);
  return { communes, personsPerCommune, records, batches };
}

export interface WorldSize {
  readonly communes: number;
  readonly personsPerCommune: number;
  /** What the generator is asked for. */
  readonly wish: Parameters<typeof generateCommunes>[0];
}

/** How many people, and what else, make about so many records. */
export function worldSizeOf(
  size: number,
  collections: readonly Collection[],
  { seed, communes: wanted }: Pick<WorldOptions, 'seed' | 'communes'>,
): WorldSize {
  const perPerson = { persons: 1, 'land-parcels': PARCELS_PER_PERSON, enterprises: ENTERPRISES_PER_PERSON };
  const recordsOfOne = collections.reduce((sum, collection) => sum + RECORDS_PER_PERSON * perPerson[collection], 0);
  const persons = Math.ceil(size / recordsOfOne);
  const communes = wanted ?? Math.max(1, Math.ceil(persons / PERSONS_PER_COMMUNE));
  const count = (collection: Collection): number =>
    collections.includes(collection) ? Math.ceil(persons * perPerson[collection]) : 0;
  return {
    communes,
    personsPerCommune: Math.round(persons / communes),
    wish: {
      seed,
      communes,
      persons: count('persons'),
      parcels: count('land-parcels'),
      enterprises: count('enterprises'),
    },
  };
}

function inBatches(records: readonly SyntheticRecord[], size: number): PushBatch[] {
  const { source, collection } = records[0]!;
  return Array.from({ length: Math.ceil(records.length / size) }, (_, index) => ({
    source,
    collection,
    // Members of a record come as JSON; the generator's strings are still unjoined pieces.
    records: JSON.parse(JSON.stringify(records.slice(index * size, (index + 1) * size))) as SyntheticRecord[],
  }));
}
