import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { anyFreePort } from '@sogoc/local-server';
import { Redis } from 'ioredis';

import { redisArguments, spawnRedis } from './spawn-redis';

/** Several servers of Redis that stand for one. */
export interface TestRedisGroup {
  /** What `REDIS_URL` says of them. */
  readonly url: string;
  /** Takes away the server that holds the queue, where another takes its place. */
  failOver?(): Promise<void>;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
/** Of the sentinel alone. */
const SENTINEL_PASSWORD = 'watch&see';
const SLOTS = 16_384;
const LOOK_MS = 50;

/** A cluster of three nodes, each with a third of the slots. */
export async function startTestRedisCluster(): Promise<TestRedisGroup> {
  const folder = await mkdtemp(join(tmpdir(), 'sogoc-redis-'));
  const ports = await freePorts(6);
  const nodes = [0, 1, 2].map((n) => ({ port: ports[n]!, bus: ports[n + 3]!, n }));
  const stops = await Promise.all(
    nodes.map(({ port, bus, n }) =>
      spawnRedis([
        ...redisArguments(port),
        ...['--cluster-enabled', 'yes', '--cluster-config-file', join(folder, `nodes-${n}.conf`)],
        ...['--cluster-port', String(bus), '--dir', folder],
      ]),
    ),
  );
  const slot = (n: number): number => Math.floor((SLOTS * n) / nodes.length);
  await Promise.all(nodes.map(({ port, n }) => ask(port, 'CLUSTER', 'ADDSLOTSRANGE', slot(n), slot(n + 1) - 1)));
  for (const { port, bus } of nodes.slice(1)) await ask(nodes[0]!.port, 'CLUSTER', 'MEET', HOST, port, bus);
  for (const { port } of nodes)
    await until(async () => String(await ask(port, 'CLUSTER', 'INFO')).includes('cluster_state:ok'));
  return {
    url: `redis-cluster://${nodes.map(({ port }) => `${HOST}:${port}`).join()}`,
    stop: () => stopAll(stops, folder),
  };
}

/** A server with a replica, and a sentinel that puts the one in the place of the other. */
export async function startTestRedisSentinel(): Promise<TestRedisGroup> {
  const folder = await mkdtemp(join(tmpdir(), 'sogoc-redis-'));
  const [first, second, sentinel] = (await freePorts(3)) as [number, number, number];
  const stopFirst = await spawnRedis([...redisArguments(first), '--dir', folder]);
  const stopSecond = await spawnRedis([...redisArguments(second), '--dir', folder, '--replicaof', `${HOST} ${first}`]);
  await until(async () => String(await ask(second, 'INFO', 'replication')).includes('master_link_status:up'));
  const configuration = join(folder, 'sentinel.conf');
  const watch = [
    `monitor registry ${HOST} ${first} 1`,
    'down-after-milliseconds registry 300',
    'failover-timeout registry 2000',
  ];
  await writeFile(
    configuration,
    [
      ...[`port ${sentinel}`, `bind ${HOST}`, `requirepass ${SENTINEL_PASSWORD}`],
      ...watch.map((line) => `sentinel ${line}`),
    ].join('\n'),
  );
  const stopSentinel = await spawnRedis([configuration, '--sentinel']);
  const replicas = () => ask({ port: sentinel, password: SENTINEL_PASSWORD }, 'SENTINEL', 'replicas', 'registry');
  await until(async () => ((await replicas()) as unknown[]).length === 1);
  return {
    url: `redis-sentinel://${HOST}:${sentinel}/registry?sentinel-password=${encodeURIComponent(SENTINEL_PASSWORD)}`,
    failOver: stopFirst,
    stop: () => stopAll([stopSentinel, stopSecond, stopFirst], folder),
  };
}

async function stopAll(stops: readonly (() => Promise<void>)[], folder: string): Promise<void> {
  await Promise.all(stops.map((stop) => stop()));
  await rm(folder, { recursive: true, force: true });
}

/** Ports that are free and not the same. */
async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await anyFreePort(HOST));
  return [...ports];
}

async function ask(
  server: number | { readonly port: number; readonly password: string },
  command: string,
  ...asked: (string | number)[]
): Promise<unknown> {
  const connection = new Redis({ host: HOST, ...(typeof server === 'number' ? { port: server } : server) });
  try {
    return await connection.call(command, ...asked);
  } finally {
    connection.disconnect();
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(LOOK_MS);
}
