import { join } from 'node:path';

import {
  type InMemoryCosts,
  measureInMemory,
  measurePushes,
  measureReadCost,
  measureReadsBesideIntake,
  type PushCost,
  type ReadCost,
  type ReadsBesideIntake,
  runMeasured,
  type VerifyCost,
} from '@sogoc/rigs';

import { inScratchFolder } from '../../command-line/in-scratch-folder';
import { tell } from '../../command-line/perform';
import { catalogueSources } from '../../operate/catalogue-sources';
import { type ImportRegistry, openImportRegistry } from '../../soak/imports/import-registry';

/** The command line itself, for what is measured in a process of its own. */
const PROGRAM = join(__dirname, '..', '..', 'main.js');
const READ_RECORDS = 3_000;
const READERS = [1, 8];
/** Differences of an entity that are told; there should be none. */
const SHOWN_DIFFERENCES = 10;

/** What `verify --json` says of one entity. */
interface Verified {
  readonly records: number;
  readonly durationMs: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly differences: readonly unknown[];
}

/** Verifies the registry of a URL as an operator would. */
export async function verifyOf(url: string): Promise<VerifyCost> {
  const settings = { DATABASE_URL: url };
  const idle = await runMeasured(PROGRAM, ['status', '--json'], settings);
  const run = await runMeasured(PROGRAM, ['verify', '--json'], settings);
  const found = JSON.parse(run.stdout) as Verified[];
  const kinds: Record<string, number> = {};
  for (const [kind, count] of found.flatMap(({ counts }) => Object.entries(counts)))
    kinds[kind] = (kinds[kind] ?? 0) + count;
  for (const difference of found.flatMap(({ differences }) => differences.slice(0, SHOWN_DIFFERENCES)))
    tell(`verify: ${JSON.stringify(difference)}`);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    records: sum(found.map(({ records }) => records)),
    differences: sum(Object.values(kinds)),
    kinds,
    wall: sum(found.map(({ durationMs }) => durationMs)),
    peakBytes: run.peakBytes,
    idleBytes: idle.peakBytes,
  };
}

export function inMemoryOf(size: number, seed: number): Promise<InMemoryCosts> {
  tell(`${size}: resolving in memory …`);
  return inScratchFolder('bench', (folder) => measureInMemory(size, { program: PROGRAM, folder, seed }));
}

/** Of a registry of its own, with an API and a worker that are processes. */
export function pushesOf(pushes: number, seed: number): Promise<PushCost> {
  tell(`${pushes} single pushes of each kind over HTTP …`);
  return onRegistry((registry) => measurePushes(pushes, seed, registry));
}

/** Of the same. */
export function readsBesideOf(reads: number, seed: number): Promise<ReadsBesideIntake> {
  return onRegistry((registry) => measureReadsBesideIntake(reads, seed, registry, tell));
}

function onRegistry<T>(work: (registry: ImportRegistry) => Promise<T>): Promise<T> {
  return inScratchFolder('bench', async (folder) => {
    const registry = await openImportRegistry(folder);
    try {
      return await work(registry);
    } finally {
      await registry.stop();
    }
  });
}

export function readsOf(reads: number, seed: number): Promise<readonly ReadCost[]> {
  return inScratchFolder('bench', (directory) =>
    measureReadCost({
      ...{ records: READ_RECORDS, readers: READERS, reads, seed, directory },
      sources: catalogueSources(),
      log: tell,
    }),
  );
}
