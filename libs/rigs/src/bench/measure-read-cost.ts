import { randomUUID } from 'node:crypto';
import { Agent, get } from 'node:http';
import type { AddressInfo } from 'node:net';

import { hashApiKey, newApiKey } from '@sogoc/access';

import { openBenchRegistry, type RunSql } from './bench-registry';
import { costWorld } from './cost-world';
import type { CostOptions } from './measure-cost';
import { openReadServer } from './read-server';

/** Reads of one server under one load. */
export interface ReadFigures {
  /** Milliseconds of one read, half of them below. */
  readonly p50: number;
  readonly p95: number;
  readonly readsPerSecond: number;
}

export interface ReadCost {
  /** Reads under way at once. */
  readonly readers: number;
  readonly without: ReadFigures;
  readonly withLog: ReadFigures;
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

/** Reads golden records one by one from two servers that differ in the record of reads only. */
export async function measureReadCost(options: ReadCostOptions): Promise<readonly ReadCost[]> {
  const registry = await openBenchRegistry(options);
  try {
    options.log(`making ${options.records} records of people …`);
    for (const batch of costWorld(options.records, ['persons'], { seed: options.seed, batchSize: PUSH_BATCH }).batches)
      await registry.push(batch);
    await registry.drain('persons', 1);
    const reader = await makeReader(registry.run);
    const servers = [await openReadServer(registry.url, false), await openReadServer(registry.url, true)];
    try {
      const ports = servers.map((server) => (server.getHttpServer().address() as AddressInfo).port);
      const costs: ReadCost[] = [];
      for (const readers of options.readers) costs.push(await compare(reader, ports, readers, options));
      return costs;
    } finally {
      for (const server of servers) await server.close();
    }
  } finally {
    await registry.close();
  }
}

interface Reader {
  readonly key: string;
  readonly ids: readonly string[];
}

async function makeReader(run: RunSql): Promise<Reader> {
  const key = newApiKey();
  await run(`INSERT INTO api_key (id, key_hash, role, label, view)
    VALUES ('${randomUUID()}', '\\x${hashApiKey(key).toString('hex')}', 'consumer', 'bench', 'full')`);
  const rows = await run<{ id: string }>(
    'SELECT g.id FROM golden_record g JOIN golden_anchor a ON a.golden_id = g.id JOIN link l ON l.record_no = a.anchor_no AND l.golden_id = g.id',
  );
  return { key, ids: rows.map(({ id }) => id) };
}

async function compare(
  reader: Reader,
  ports: readonly number[],
  readers: number,
  { milliseconds, log }: ReadCostOptions,
): Promise<ReadCost> {
  log(`${readers} at once …`);
  const times: number[][] = ports.map(() => []);
  for (const port of ports) await load(reader, port, readers, milliseconds / 2);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [at, port] of ports.entries()) times[at]!.push(...(await load(reader, port, readers, milliseconds)));
  }
  const [without, withLog] = times.map((each) => figuresOf(each, TURNS * milliseconds));
  return { readers, without: without!, withLog: withLog! };
}

/** Milliseconds of each read. */
async function load({ key, ids }: Reader, port: number, readers: number, milliseconds: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  let next = 0;
  const readOn = async (): Promise<void> => {
    while (performance.now() < end) {
      const begun = performance.now();
      await read(agent, port, key, ids[next++ % ids.length]!);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: readers }, readOn));
  agent.destroy();
  return times;
}

function read(agent: Agent, port: number, key: string, id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}` };
    get({ agent, port, host: '127.0.0.1', path: `/v1/persons/${id}`, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`A read was answered ${answer.statusCode}`));
      answer.resume().once('end', resolve);
    }).once('error', reject);
  });
}

function figuresOf(times: readonly number[], milliseconds: number): ReadFigures {
  const sorted = [...times].sort((one, other) => one - other);
  const quantile = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? NaN;
  return { p50: quantile(0.5), p95: quantile(0.95), readsPerSecond: (times.length * 1_000) / milliseconds };
}

/** One line for each load. */
export function readCostText(costs: readonly ReadCost[]): string {
  return costs
    .map(({ readers, without, withLog }) => {
      const share = (withLog.readsPerSecond / without.readsPerSecond).toFixed(2);
      const more = (withLog.p50 - without.p50).toFixed(2);
      return [
        `${readers} at once:`,
        `  without the record of reads  p50 ${milli(without.p50)}  p95 ${milli(without.p95)}  ${Math.round(without.readsPerSecond)} reads/s`,
        `  with it                      p50 ${milli(withLog.p50)}  p95 ${milli(withLog.p95)}  ${Math.round(withLog.readsPerSecond)} reads/s`,
        `  it adds ${more} ms to the p50; throughput ${share} of that without`,
      ].join('\n');
    })
    .join('\n');
}

const milli = (value: number): string => `${value.toFixed(2)} ms`;
