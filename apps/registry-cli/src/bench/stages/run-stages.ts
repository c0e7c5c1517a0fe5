import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  type InMemoryCosts,
  measureInMemory,
  measurePushes,
  measureReadCost,
  type PushCost,
  type ReadCost,
  runMeasured,
  type VerifyCost,
} from '@sogoc/rigs';

import { tell } from '../../command-line/perform';
import { catalogueSources } from '../../operate/catalogue-sources';
import { openImportRegistry } from '../../soak/imports/import-registry';

/** The command line itself, for what is measured in a process of its own. */
const PROGRAM = join(__dirname, '..', '..', 'main.js');
const READ_RECORDS = 3_000;
const READERS = [1, 8];

/** A folder that is gone at the end. */
export async function inFolder<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'so-goc-bench-'));
  try {
    return await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Verifies the registry of a URL as an operator would. */
export async function verifyOf(url: string): Promise<VerifyCost> {
  const settings = { DATABASE_URL: url };
  const idle = await runMeasured(PROGRAM, ['status', '--json'], settings);
  const run = await runMeasured(PROGRAM, ['verify', '--json'], settings);
  const found = JSON.parse(run.stdout) as { records: number; durationMs: number; counts: Record<string, number> }[];
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    records: sum(found.map(({ records }) => records)),
    differences: sum(found.flatMap(({ counts }) => Object.values(counts))),
    wall: sum(found.map(({ durationMs }) => durationMs)),
    peakBytes: run.peakBytes,
    idleBytes: idle.peakBytes,
  };
}

export function inMemoryOf(size: number, seed: number): Promise<InMemoryCosts> {
  tell(`${size}: resolving in memory …`);
  return inFolder((folder) => measureInMemory(size, { program: PROGRAM, folder, seed }));
}

/** Of a registry of its own, with an API and a worker that are processes. */
export function pushesOf(pushes: number, seed: number): Promise<PushCost> {
  tell(`${pushes} single pushes of each kind over HTTP …`);
  return inFolder(async (folder) => {
    const registry = await openImportRegistry(folder);
    try {
      return await measurePushes(pushes, seed, registry);
    } finally {
      await registry.stop();
    }
  });
}

export function readsOf(reads: number, seed: number): Promise<readonly ReadCost[]> {
  return inFolder((directory) =>
    measureReadCost({
      ...{ records: READ_RECORDS, readers: READERS, reads, seed, directory },
      sources: catalogueSources(),
      log: tell,
    }),
  );
}
