import { join } from 'node:path';

import { TransactionRunner } from '@sogoc/persistence';
import { fileOnDisk, openFile, type StandaloneRegistry, VerificationService } from '@sogoc/registry';

import { tell } from '../../command-line/perform';
import { handIn } from '../../import/hand-in';
import { PatientCalls } from '../../import/sending/retried-calls';
import { SourceApi } from '../../import/sending/source-api';
import { untilResolved } from '../../import/sending/until-resolved';
import { withRegistryOn } from '../../operate/with-registry';
import { faultsOfResults, type HeldRecords } from './check-results';
import { type ImportRegistry, openImportRegistry } from './import-registry';
import { type Kill, killWorker } from './kill-workers';
import { writeMadeUpFile } from './made-up-file';

const SOURCE = 'population';
const COLLECTION = 'persons';

export interface SoakImportOptions {
  readonly rows: number;
  readonly kills: number;
  readonly seed: number;
  /** Whether to wait until all is resolved, and to verify it. */
  readonly resolve: boolean;
  readonly folder: string;
}

export interface SoakImportReport {
  readonly rows: number;
  readonly kills: readonly Kill[];
  readonly statuses: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  /** Sentences; none: all is as it should be. */
  readonly faults: readonly string[];
}

/** Hands a large file in, kills the worker in the middle, and looks at what came of it. */
export async function soakImport(options: SoakImportOptions): Promise<SoakImportReport> {
  const { rows, seed, folder } = options;
  const file = join(folder, 'made-up.ndjson');
  tell(`Making a file of ${rows} rows …`);
  await writeMadeUpFile(file, rows, seed);
  tell('Starting a registry of its own …');
  const registry = await openImportRegistry(join(folder, 'state'));
  try {
    return await withRegistryOn(registry.databaseUrl, 'so-goc-soak', (services) =>
      soakOn(registry, services, file, options),
    );
  } finally {
    await registry.stop();
  }
}

async function soakOn(
  registry: ImportRegistry,
  services: StandaloneRegistry,
  file: string,
  { rows, kills, resolve, folder }: SoakImportOptions,
): Promise<SoakImportReport> {
  const calls = new PatientCalls({ origin: registry.api, key: registry.sourceKeys[SOURCE]! }, (why, seconds) =>
    tell(`The registry ${why}; trying again in ${seconds} s.`),
  );
  const options = {
    source: SOURCE,
    collection: COLLECTION,
    encoding: 'utf-8' as const,
    results: join(folder, 'results'),
  };
  const startedAt = performance.now();
  let isOver = false;
  const killing = killWorker({
    worker: registry.worker,
    moments: Array.from({ length: kills }, (_, kill) => Math.floor((rows * (kill + 1)) / (kills + 1))),
    rowsDone: () => rowsTaken(services),
    isOver: () => isOver,
  });
  const report = await handIn(file, await openFile(fileOnDisk(file), 'utf-8'), undefined, options, calls);
  isOver = true;
  const seconds = (performance.now() - startedAt) / 1_000;
  const killed = await killing;
  const missed = kills - killed.length;
  const faults = [
    ...(missed === 0 ? [] : [`${missed} kills came too late: take more rows`]),
    ...(await faultsOfResults(file, rows, report, await heldRecords(services))),
    ...(resolve ? await faultsWhenResolved(services, new SourceApi(calls, options)) : []),
  ];
  return { rows, kills: killed, statuses: report.counts.statuses, seconds, rowsPerSecond: rows / seconds, faults };
}

async function rowsTaken(services: StandaloneRegistry): Promise<number | undefined> {
  const [job] = await services
    .get(TransactionRunner)
    .read<{ rows: number }>(`SELECT row_count::int AS rows FROM import_job WHERE status = 'running'`);
  return job?.rows;
}

async function heldRecords(services: StandaloneRegistry): Promise<HeldRecords> {
  const [held] = await services.get(TransactionRunner).read<HeldRecords>(
    `SELECT count(DISTINCT s.record_no)::int AS records, count(v.receipt_no)::int AS versions
     FROM source_record s LEFT JOIN record_version v USING (record_no) WHERE s.source = $1`,
    [SOURCE],
  );
  return held ?? { records: 0, versions: 0 };
}

async function faultsWhenResolved(services: StandaloneRegistry, api: SourceApi): Promise<string[]> {
  await untilResolved(api, tell);
  return services.get(VerificationService).differences();
}
