import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

import { Client } from 'pg';

import { costWorld, type PushBatch } from '../cost-world';
import type { PushRegistry } from '../pushes/measure-pushes';
import { HttpReader } from './http-reader';
import { type Push, pushBatch } from './push-batch';
import type { PushOrder } from './pushing-thread';

/** Milliseconds of a read by id over HTTP: half of them, and 99 of 100, below. */
export interface ReadTimes {
  readonly p50: number;
  readonly p99: number;
}

/** Reads of a registry to which nobody pushes, and of the same when sources push as fast as it takes. */
export interface ReadsBesideIntake {
  readonly reads: number;
  readonly quiet: ReadTimes;
  readonly beside: ReadTimes;
  /** Records that sources got answers for meanwhile, a second. Taken and resolved by the same machine. */
  readonly recordsPerSecond: number;
}

export interface ReadRegistry extends PushRegistry {
  readonly consumerKey: string;
}

const COLLECTION = 'persons';
/** Read while more come. */
const FIRST_RECORDS = 3_000;
/** More than are taken while reads are measured. */
const MORE_RECORDS = 120_000;
const PUSH_BATCH = 500;
const PUSHERS = 4;
const THREAD = join(__dirname, 'pushing-thread.js');
const READERS = 2;
/** Milliseconds a reader rests, so that reads wait for what else is done and not for one another. */
const REST_MS = 20;
const WARM_UP = 100;
/** Of 16 MB, those that a server on this machine keeps. */
const LOG_FILES = 64;

/** Reads quiet, beside four pushers that never rest, and counts what these got taken. */
export async function measureReadsBesideIntake(
  reads: number,
  seed: number,
  registry: ReadRegistry,
  log: (line: string) => void,
): Promise<ReadsBesideIntake> {
  const pushesOf = (records: number, round: number): Push[] =>
    costWorld(records, [COLLECTION], { seed: seed + round, batchSize: PUSH_BATCH }).batches.map((batch) =>
      pushOf(batch, registry, round),
    );
  for (const push of pushesOf(FIRST_RECORDS, 0)) await pushBatch(push, registry.api);
  const pushes = pushesOf(MORE_RECORDS, 1);
  const ids = await onDatabase(registry.databaseUrl, async (client) => {
    await fillLogFiles(client);
    return resolvedIds(client);
  });
  const read = (count: number): Promise<readonly number[]> => readPaced(registry, ids, count);
  await read(WARM_UP);
  log('reading while nobody pushes …');
  const quiet = timesOf(await read(reads));
  log('reading beside what is taken …');
  const begun = performance.now();
  const pushing = startPushing({ api: registry.api, pushes, pushers: PUSHERS });
  await read(WARM_UP);
  const beside = timesOf(await read(reads));
  const taken = await pushing.stop();
  const seconds = (performance.now() - begun) / 1_000;
  return { reads, quiet, beside, recordsPerSecond: taken / seconds };
}

/** Pushes in a thread until it is stopped; answers how many records were taken. */
function startPushing(order: PushOrder): { stop(): Promise<number> } {
  const thread = new Worker(THREAD, { workerData: order });
  const done = once(thread, 'message') as Promise<[number]>;
  // Told when it is stopped.
  done.catch(() => undefined);
  return {
    stop: async () => {
      thread.postMessage('stop');
      const [taken] = await done;
      await thread.terminate();
      return taken;
    },
  };
}

/** `round` keeps the records of two worlds apart. */
function pushOf({ source, records }: PushBatch, { sourceKeys }: PushRegistry, round: number): Push {
  const items = records.map(({ recordKey, sourceVersion, observedAt, attributes }) => ({
    ...{ recordKey: `${round}-${recordKey}`, sourceVersion, observedAt, attributes },
  }));
  return {
    path: `/v1/sources/${source}/${COLLECTION}/batch`,
    key: sourceKeys[source]!,
    body: JSON.stringify(items),
    records: items.length,
  };
}

async function onDatabase<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Has the server make the files that its log is written to while reads are measured, and take them into use again. Of a server that has
 * run for days they are there; a new one makes each when it comes to it, and every commit waits for that, 50 to 150 ms.
 */
async function fillLogFiles(client: Client): Promise<void> {
  for (let file = 0; file < LOG_FILES; file++) {
    // A file without a record is not left for another.
    await client.query("SELECT pg_logical_emit_message(false, 'bench', '')");
    await client.query('SELECT pg_switch_wal()');
  }
  await client.query('CHECKPOINT');
}

/** Waits until nothing is pending. */
async function resolvedIds(client: Client): Promise<readonly string[]> {
  const isPending = async (): Promise<boolean> =>
    (await client.query('SELECT FROM pending_record LIMIT 1')).rows.length > 0;
  while (await isPending()) await sleep(100);
  const { rows } = await client.query<{ id: string }>('SELECT id FROM golden_record ORDER BY id LIMIT 1000');
  return rows.map(({ id }) => id);
}

/** Milliseconds of each read. One whose record merged or ended meanwhile (301, 410) is as good. */
async function readPaced(
  { api, consumerKey }: ReadRegistry,
  ids: readonly string[],
  reads: number,
): Promise<readonly number[]> {
  const port = Number(new URL(api).port);
  const times: number[] = [];
  let next = 0;
  const readOn = async (): Promise<void> => {
    const reader = new HttpReader(port, `authorization: Bearer ${consumerKey}\r\n`);
    while (next < reads) {
      const id = ids[next++ % ids.length]!;
      const begun = performance.now();
      const status = await reader.get(`/v1/${COLLECTION}/${id}`);
      if (status >= 400 && status !== 410) throw new Error(`A read was answered ${status}`);
      times.push(performance.now() - begun);
      await sleep(REST_MS);
    }
    reader.close();
  };
  await Promise.all(Array.from({ length: READERS }, readOn));
  return times;
}

function timesOf(times: readonly number[]): ReadTimes {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/** Figures for people. */
export function readsBesideText({ reads, quiet, beside, recordsPerSecond }: ReadsBesideIntake): string {
  const told = ({ p50, p99 }: ReadTimes): string => `p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms`;
  return [
    `${reads} reads by id:`,
    `  nobody pushes      ${told(quiet)}`,
    `  a full intake      ${told(beside)}, ${Math.round(recordsPerSecond)} records/s taken beside`,
    `  p99 beside it is ${(beside.p99 / quiet.p99).toFixed(1)} times the quiet one`,
  ].join('\n');
}
