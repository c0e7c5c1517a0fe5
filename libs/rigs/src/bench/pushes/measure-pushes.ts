import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { costWorld } from '../cost-world';

/** Milliseconds of single calls over HTTP, one at a time, half of them below. */
export interface PushCost {
  readonly pushes: number;
  /** One row, durably stored by a server of node's own. */
  readonly bare: number;
  /** Answered when stored. */
  readonly push: number;
  /** Answered when resolved. */
  readonly wait: number;
}

export interface PushRegistry {
  readonly api: string;
  readonly databaseUrl: string;
  readonly sourceKeys: Readonly<Record<string, string>>;
}

const WARM_UP = 10;
const WAIT = { prefer: 'wait=10' };

/** In turn a bare insert, a push, and a push with a wait, so that what else the machine does falls on all. */
export async function measurePushes(pushes: number, seed: number, registry: PushRegistry): Promise<PushCost> {
  const bare = await startBareServer(registry.databaseUrl);
  try {
    const records = singleRecords(2 * (pushes + WARM_UP), seed);
    const times: number[][] = [[], [], []];
    for (let count = 0; count < pushes + WARM_UP; count++) {
      const calls = [
        () => callBare(bare.origin, records[2 * count]!),
        () => push(registry, records[2 * count]!, {}),
        () => push(registry, records[2 * count + 1]!, WAIT),
      ];
      for (const [kind, call] of calls.entries()) {
        const begun = performance.now();
        await call();
        if (count >= WARM_UP) times[kind]!.push(performance.now() - begun);
      }
    }
    const [bareTime, pushTime, waitTime] = times.map(median) as [number, number, number];
    return { pushes, bare: bareTime, push: pushTime, wait: waitTime };
  } finally {
    bare.child.kill();
  }
}

interface PushedRecord {
  readonly source: string;
  readonly recordKey: string;
  readonly body: string;
}

function singleRecords(count: number, seed: number): PushedRecord[] {
  const { batches } = costWorld(2 * count, ['persons'], { seed, batchSize: 1 });
  return batches
    .flatMap(({ source, records }) => records.map((record) => ({ source, record })))
    .slice(0, count)
    .map(({ source, record: { recordKey, sourceVersion, observedAt, attributes } }) => ({
      ...{ source, recordKey },
      body: JSON.stringify({ sourceVersion, observedAt, attributes }),
    }));
}

async function push(
  { api, sourceKeys }: PushRegistry,
  { source, recordKey, body }: PushedRecord,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const path = `/v1/sources/${source}/persons/${encodeURIComponent(recordKey)}`;
  const authorization = `Bearer ${sourceKeys[source]}`;
  const answer = await fetch(`${api}${path}`, {
    method: 'PUT',
    headers: { authorization, 'content-type': 'application/json', ...headers },
    body,
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`A push was answered ${answer.status}`);
}

async function callBare(origin: string, { body }: PushedRecord): Promise<void> {
  const answer = await fetch(origin, { method: 'POST', body });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`A bare insert was answered ${answer.status}`);
}

async function startBareServer(url: string): Promise<{ child: ChildProcess; origin: string }> {
  const child = spawn(process.execPath, [join(__dirname, 'bare-insert-server.js'), url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(child.stdout!, 'data')) as [Buffer];
  return { child, origin: `http://127.0.0.1:${String(port).trim()}` };
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Figures for people. */
export const pushText = ({ pushes, bare, push: stored, wait }: PushCost): string =>
  [
    `${pushes} single pushes of each kind over HTTP, p50:`,
    `  bare server, one durable row  ${bare.toFixed(1)} ms`,
    `  push                          ${stored.toFixed(1)} ms, ${(stored / bare).toFixed(1)} of the bare one`,
    `  push with Prefer: wait        ${wait.toFixed(1)} ms, ${(wait / stored).toFixed(1)} of a push, ${(wait / bare).toFixed(1)} of the bare one`,
  ].join('\n');
