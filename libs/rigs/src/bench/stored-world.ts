import { appendFileSync, createReadStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { type Collection, generateCommunes, type SyntheticRecord } from '@sogoc/synthetic';

import { type PushBatch, type WorldOptions, worldSizeOf } from './cost-world';

/** A world in files, so that a million records need not be in memory; its batches come as sources push them. */
export interface StoredWorld {
  readonly communes: number;
  readonly personsPerCommune: number;
  readonly records: number;
  batches(): AsyncGenerator<PushBatch>;
  /** Its files are gone afterwards. */
  forget(): void;
}

/** The world of `costWorld`, commune by commune, in a folder that it makes. */
export function storedWorld(
  size: number,
  collections: readonly Collection[],
  { batchSize, ...options }: WorldOptions,
  folder: string,
): StoredWorld {
  mkdirSync(folder, { recursive: true });
  const { communes, personsPerCommune, wish } = worldSizeOf(size, collections, options);
  const sources = new Map<string, Pick<PushBatch, 'source' | 'collection'>>();
  let records = 0;
  for (const commune of generateCommunes(wish)) {
    const lines = new Map<string, string[]>();
    for (const record of commune.records) {
      const { source, collection } = record;
      const name = `${collection}-${source}`;
      if (!sources.has(name)) sources.set(name, { source, collection });
      const own = lines.get(name);
      if (own) own.push(JSON.stringify(record));
      else lines.set(name, [JSON.stringify(record)]);
      records += 1;
    }
    for (const [name, own] of lines) appendFileSync(join(folder, name), `${own.join('\n')}\n`);
  }
  return {
    ...{ communes, personsPerCommune, records },
    batches: async function* () {
      for (const [name, of] of sources)
        for await (const batch of batchesIn(join(folder, name), batchSize)) yield { ...of, records: batch };
    },
    forget: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function* batchesIn(path: string, size: number): AsyncGenerator<SyntheticRecord[]> {
  let batch: SyntheticRecord[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    batch.push(JSON.parse(line) as SyntheticRecord);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
