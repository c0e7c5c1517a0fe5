import { randomUUID } from 'node:crypto';
import { Agent, get } from 'node:http';
import type { AddressInfo } from 'node:net';

import { hashApiKey, newApiKey } from '@sogoc/access';
import { coreRegistry } from '@sogoc/core-entities';

import { openBenchRegistry, type RunSql } from '../bench-registry';
import { costWorld } from '../cost-world';
import type { CostOptions } from '../measure-cost';
import { ownSeconds, serverSeconds } from '../processor-time';
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
  readonly without: ReadFigures;
  /** Under a grant, and on record. */
  readonly watched: ReadFigures;
}

export interface ReadCostOptions extends Pick<CostOptions, 'sources' | 'directory' | 'seed' | 'log'> {
  readonly records: number;
  readonly readers: readonly number[];
  /** Milliseconds of one measurement; there are several of each, in turn. */
  readonly milliseconds: number;
}

/** Measurements of each server, in turn, so that what else the machine does falls on both. */
const TURNS = 3;
const PUSH_BATCH = 500;
const COLLECTION = 'persons';

/** Reads golden records one by one from two servers: one that keeps to grants and the record of reads, and one that does neither. */
export async function measureReadCost(options: ReadCostOptions): Promise<readonly ReadCost[]> {
  const registry = await openBenchRegistry(options);
  try {
    options.log(`making ${options.records} records of people …`);
    for (const batch of costWorld(options.records, [COLLECTION], { seed: options.seed, batchSize: PUSH_BATCH }).batches)
      await registry.push(batch);
    await registry.drain(COLLECTION, 1);
    const reader = {
      ids: await goldenIds(registry.run),
      plain: await makeKey(registry.run),
      ofSystem: await makeSystem(registry.run),
    };
    const servers = [await openReadServer(registry.url, false), await openReadServer(registry.url, true)];
    try {
      const ports = servers.map((server) => (server.getHttpServer().address() as AddressInfo).port);
      const costs: ReadCost[] = [];
      for (const readers of options.readers)
        costs.push(await compare({ reader, ports, serverPid: registry.serverPid }, readers, options));
      return costs;
    } finally {
      for (const server of servers) await server.close();
    }
  } finally {
    await registry.close();
  }
}

/** Who reads what: a key that sees all by its view, and one of a system that was granted as much. */
interface Reader {
  readonly plain: string;
  readonly ofSystem: string;
  readonly ids: readonly string[];
}

const SYSTEM = 'bench';

async function makeKey(run: RunSql, system?: string): Promise<string> {
  const key = newApiKey();
  await run(`INSERT INTO api_key (id, key_hash, role, label, view, system)
    VALUES ('${randomUUID()}', '\\x${hashApiKey(key).toString('hex')}', 'consumer', 'bench', 'full', ${system ? `'${system}'` : 'NULL'})`);
  return key;
}

async function makeSystem(run: RunSql): Promise<string> {
  const { declaration } = coreRegistry.entityByCollection(COLLECTION)!;
  const terms = {
    ...{ system: SYSTEM, purpose: SYSTEM, collection: COLLECTION, ground: 'request' },
    ...{ legalBasis: 'bench', validFrom: '2026-01-01' },
    attributes: declaration.attributes.map(({ name }) => name),
    schemes: coreRegistry.entities.flatMap(({ declaration: { identifiers } }) =>
      identifiers.map(({ scheme }) => scheme),
    ),
  };
  const [one, other] = [randomUUID(), randomUUID()];
  await run(
    `INSERT INTO principal (id, kind, name) VALUES ('${one}', 'person', 'bench'), ('${other}', 'person', 'bench')`,
  );
  await run(`INSERT INTO agency (code, title_vi, level) VALUES ('BENCH', 'bench', 'other')`);
  await run(`INSERT INTO information_system (code, agency, title_vi) VALUES ('${SYSTEM}', 'BENCH', 'bench')`);
  await run(`INSERT INTO purpose (code, title_vi, citation) VALUES ('${SYSTEM}', 'bench', 'bench')`);
  await run(`INSERT INTO access_grant (id, system, purpose, collection, version, terms, proposed_by, proposed_at, approved_by, approved_at)
    VALUES ('${randomUUID()}', '${SYSTEM}', '${SYSTEM}', '${COLLECTION}', 1, '${JSON.stringify(terms)}', '${one}', now(), '${other}', now())`);
  return makeKey(run, SYSTEM);
}

async function goldenIds(run: RunSql): Promise<readonly string[]> {
  const rows = await run<{ id: string }>(
    'SELECT g.id FROM golden_record g JOIN golden_anchor a ON a.golden_id = g.id JOIN link l ON l.record_no = a.anchor_no AND l.golden_id = g.id',
  );
  return rows.map(({ id }) => id);
}

interface Rig {
  readonly reader: Reader;
  readonly ports: readonly number[];
  readonly serverPid: number;
}

async function compare(
  { reader, ports, serverPid }: Rig,
  readers: number,
  { milliseconds, log }: ReadCostOptions,
): Promise<ReadCost> {
  log(`${readers} at once …`);
  const runs: LoadRun[] = ports.map(() => ({ times: [], ownMs: 0, databaseMs: 0 }));
  for (const [at, port] of ports.entries())
    await load(reader, port, at === 1, { readers, milliseconds: milliseconds / 2 });
  for (let turn = 0; turn < TURNS; turn++)
    for (const [at, port] of ports.entries()) {
      const [own, database] = [ownSeconds(), serverSeconds(serverPid)];
      const run = runs[at]!;
      run.times.push(...(await load(reader, port, at === 1, { readers, milliseconds })));
      run.ownMs += (ownSeconds() - own) * 1_000;
      run.databaseMs += (serverSeconds(serverPid) - database) * 1_000;
    }
  const [without, watched] = runs.map((run) => figuresOf(run, TURNS * milliseconds));
  return { readers, without: without!, watched: watched! };
}

/** What all turns of one server came to. */
interface LoadRun {
  readonly times: number[];
  ownMs: number;
  databaseMs: number;
}

interface Load {
  readonly readers: number;
  readonly milliseconds: number;
}

/** Milliseconds of each read. */
async function load(
  { ids, ...keys }: Reader,
  port: number,
  isWatched: boolean,
  { readers, milliseconds }: Load,
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  const headers = { authorization: `Bearer ${isWatched ? keys.ofSystem : keys.plain}`, 'sogoc-purpose': SYSTEM };
  let next = 0;
  const readOn = async (): Promise<void> => {
    while (performance.now() < end) {
      const begun = performance.now();
      await read(agent, port, headers, ids[next++ % ids.length]!);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: readers }, readOn));
  agent.destroy();
  return times;
}

function read(agent: Agent, port: number, headers: Readonly<Record<string, string>>, id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ agent, port, host: '127.0.0.1', path: `/v1/${COLLECTION}/${id}`, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`A read was answered ${answer.statusCode}`));
      answer.resume().once('end', resolve);
    }).once('error', reject);
  });
}

function figuresOf({ times, ownMs, databaseMs }: LoadRun, milliseconds: number): ReadFigures {
  const sorted = [...times].sort((one, other) => one - other);
  const quantile = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? NaN;
  return {
    p50: quantile(0.5),
    p95: quantile(0.95),
    readsPerSecond: (times.length * 1_000) / milliseconds,
    ownMs: ownMs / times.length,
    databaseMs: databaseMs / times.length,
  };
}

/** One line for each load. */
export function readCostText(costs: readonly ReadCost[]): string {
  return costs
    .map(({ readers, without, watched }) => {
      const share = (watched.readsPerSecond / without.readsPerSecond).toFixed(2);
      const more = (watched.p50 - without.p50).toFixed(2);
      const work = (watched.ownMs + watched.databaseMs) / (without.ownMs + without.databaseMs);
      return [
        `${readers} at once:`,
        `  with neither              ${figuresText(without)}`,
        `  under a grant, on record  ${figuresText(watched)}`,
        `  that adds ${more} ms to the p50; throughput ${share} of that with neither, processor time of a read ${work.toFixed(2)} of it`,
      ].join('\n');
    })
    .join('\n');
}

const figuresText = ({ p50, p95, readsPerSecond, ownMs, databaseMs }: ReadFigures): string =>
  `p50 ${milli(p50)}  p95 ${milli(p95)}  ${Math.round(readsPerSecond)} reads/s  processor ${milli(ownMs)} + ${milli(databaseMs)} (database) a read`;

const milli = (value: number): string => `${value.toFixed(2)} ms`;
