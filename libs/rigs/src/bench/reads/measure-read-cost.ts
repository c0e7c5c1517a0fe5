import { openBenchRegistry, type RunSql } from '../bench-registry';
import { costWorld } from '../cost-world';
import type { CostOptions } from '../measure-cost';
import { ownSeconds, serverSeconds } from '../processor-time';
import { openBareServer } from './bare-server';
import { COLLECTION, goldenIds, makeKey, makeSystemKey, SYSTEM } from './bench-readers';
import { HttpReader } from './http-reader';
import { openReadServer } from './read-server';

/** Reads of one server under one load. */
export interface ReadFigures {
  /** Milliseconds of one read, half of them below. */
  readonly p50: number;
  readonly p95: number;
  readonly readsPerSecond: number;
  /** Processor milliseconds of one read: of this process, which asks and answers, and of the database. Hardly depend on what else runs. */
  readonly ownMs: number;
  readonly databaseMs: number;
}

export interface ReadCost {
  /** Reads under way at once. */
  readonly readers: number;
  /** node:http with one prepared statement, whoever asks. */
  readonly bare: ReadFigures;
  /** The API's way of a read, by a key that sees all. */
  readonly without: ReadFigures;
  /** Under a grant, and on record. */
  readonly watched: ReadFigures;
  /** Milliseconds of a commit of one row alone, half of them below: what an answer on record waits for at least when it is the only one. */
  readonly commitP50: number;
}

export interface ReadCostOptions extends Pick<CostOptions, 'sources' | 'directory' | 'seed' | 'log'> {
  readonly records: number;
  readonly readers: readonly number[];
  /** Of each server under each load. */
  readonly reads: number;
}

/** Reads of one turn: few, so that what else the machine does falls on all servers alike. */
const READS_A_TURN = 200;
/** Reads of each server before anything is measured: the compiler takes its time over what is called often. */
const WARMING_READS = 3_000;
const WARMING_READERS = 8;
const PUSH_BATCH = 500;
const COMMITS_A_TURN = 5;

/** A server, and how it is asked. */
interface Target {
  readonly port: number;
  readonly headers: string;
  readonly run: LoadRun;
}

/** What all turns of one server came to. */
interface LoadRun {
  readonly times: number[];
  milliseconds: number;
  ownMs: number;
  databaseMs: number;
}

/** Reads golden records one by one from three servers in turn: with grant and record of reads, with neither, and the least there can be. */
export async function measureReadCost(options: ReadCostOptions): Promise<readonly ReadCost[]> {
  const registry = await openBenchRegistry(options);
  try {
    options.log(`making ${options.records} records of people …`);
    for (const batch of costWorld(options.records, [COLLECTION], { seed: options.seed, batchSize: PUSH_BATCH }).batches)
      await registry.push(batch);
    await registry.drain(COLLECTION, 1);
    await registry.run('VACUUM (ANALYZE)');
    const ids = await goldenIds(registry.run);
    const keys = { plain: await makeKey(registry.run), ofSystem: await makeSystemKey(registry.run) };
    const { url, serverPid, run } = registry;
    await run('CREATE TABLE bench_commit (id bigint GENERATED ALWAYS AS IDENTITY)');
    const servers = [await openBareServer(url), await openReadServer(url, false), await openReadServer(url, true)];
    const headers = [
      '',
      headerLines({ authorization: `Bearer ${keys.plain}` }),
      headerLines({ authorization: `Bearer ${keys.ofSystem}`, 'sogoc-purpose': SYSTEM }),
    ];
    const asked = servers.map(({ port }, at) => ({ port, headers: headers[at]! }));
    try {
      options.log('warming up …');
      for (const server of asked) await load(ids, server, WARMING_READERS, Math.min(WARMING_READS, options.reads));
      const costs: ReadCost[] = [];
      for (const readers of options.readers) {
        const targets = asked.map((server) => ({ ...server, run: newRun() }));
        costs.push(await compare({ targets, ids, serverPid, run }, readers, options));
      }
      return costs;
    } finally {
      for (const server of servers) await server.close();
    }
  } finally {
    await registry.close();
  }
}

const newRun = (): LoadRun => ({ times: [], milliseconds: 0, ownMs: 0, databaseMs: 0 });

const headerLines = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');

interface Rig {
  readonly targets: readonly Target[];
  readonly ids: readonly string[];
  readonly serverPid: number;
  readonly run: RunSql;
}

async function compare(rig: Rig, readers: number, { reads, log }: ReadCostOptions): Promise<ReadCost> {
  log(`${readers} at once …`);
  const turnReads = Math.min(READS_A_TURN, reads);
  const commits: number[] = [];
  for (let turn = 0; turn < reads / turnReads; turn++) {
    // Forth and back, so that none of them always comes after the same other.
    for (const target of turn % 2 === 0 ? rig.targets : [...rig.targets].reverse())
      await measure(rig, target, readers, turnReads);
    commits.push(...(await commitAlone(rig.run)));
  }
  const [bare, without, watched] = rig.targets.map(({ run }) => figuresOf(run));
  return { readers, bare: bare!, without: without!, watched: watched!, commitP50: quantile(commits, 0.5) };
}

/** Milliseconds of each. */
async function commitAlone(run: RunSql): Promise<readonly number[]> {
  const times: number[] = [];
  for (let commit = 0; commit < COMMITS_A_TURN; commit++) {
    const begun = performance.now();
    await run('INSERT INTO bench_commit DEFAULT VALUES');
    times.push(performance.now() - begun);
  }
  return times;
}

async function measure(rig: Rig, target: Target, readers: number, reads: number): Promise<void> {
  const [begun, own, database] = [performance.now(), ownSeconds(), serverSeconds(rig.serverPid)];
  target.run.times.push(...(await load(rig.ids, target, readers, reads)));
  target.run.milliseconds += performance.now() - begun;
  target.run.ownMs += (ownSeconds() - own) * 1_000;
  target.run.databaseMs += (serverSeconds(rig.serverPid) - database) * 1_000;
}

/** Milliseconds of each read. */
async function load(
  ids: readonly string[],
  { port, headers }: Pick<Target, 'port' | 'headers'>,
  readers: number,
  reads: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  let next = 0;
  const readOn = async (): Promise<void> => {
    const reader = new HttpReader(port, headers);
    while (next < reads) {
      const begun = performance.now();
      const status = await reader.get(`/v1/${COLLECTION}/${ids[next++ % ids.length]!}`);
      if (status !== 200) throw new Error(`A read was answered ${status}`);
      times.push(performance.now() - begun);
    }
    reader.close();
  };
  await Promise.all(Array.from({ length: readers }, readOn));
  return times;
}

function figuresOf({ times, milliseconds, ownMs, databaseMs }: LoadRun): ReadFigures {
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    readsPerSecond: (times.length * 1_000) / milliseconds,
    ownMs: ownMs / times.length,
    databaseMs: databaseMs / times.length,
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * share)] ?? NaN;
}
