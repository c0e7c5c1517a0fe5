import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { eventually } from '@sogoc/testing';

import { type BackendUnderTest, backendKinds, startBackend } from './__tests__/backend-under-test';
import { createQueue } from './queue-backend';
import { type Drain, ResolutionHintConsumer } from './resolution-hint-consumer';
import { RESOLUTION_QUEUE, ResolutionHintProducer } from './resolution-hint-producer';

/** Back ends start, die and come back here, on machines that do other things too. */
/** How long to look for a run that must not come. */
const QUIET_MS = 500;
const PATIENCE_MS = 30_000;
const LOCK_MS = 2_000;

/** What the product asks of its queue, of each back end alike. */
describe.each(backendKinds())('resolution hints on %s', (kind) => {
  let under: BackendUnderTest;
  let producer: ResolutionHintProducer;
  let consumers: ResolutionHintConsumer[] = [];
  let children: ChildProcess[] = [];
  const failures: Error[] = [];
  const consume = (drain: Drain): ResolutionHintConsumer => {
    const consumer = new ResolutionHintConsumer(under.backend, drain, {
      concurrency: 4,
      onFailed: (error) => failures.push(error),
      onQueueError: () => undefined,
      lockMs: LOCK_MS,
    });
    consumers.push(consumer);
    return consumer;
  };
  const soon = (what: string, condition: () => boolean | Promise<boolean>): Promise<void> =>
    eventually(what, condition, PATIENCE_MS);
  const held = (): { promise: Promise<void>; release: () => void } => {
    let release = (): void => undefined;
    const promise = new Promise<void>((resolve) => (release = resolve));
    return { promise, release };
  };

  beforeEach(async () => {
    under = await startBackend(kind);
    producer = new ResolutionHintProducer(under.backend, 1);
    consumers = [];
    children = [];
    failures.length = 0;
  });

  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(consumers.map((consumer) => consumer.close()));
    await producer.close();
    await under.stop();
  });

  it('a hint runs the drain of its entity', async () => {
    const drained: string[] = [];
    consume(async (entity) => void drained.push(entity));
    await producer.hint('person');
    await producer.hint('enterprise');
    await soon('both entities are drained', () => drained.length === 2);
    expect(drained.sort()).toEqual(['enterprise', 'person']);
  });

  it('many hints while nobody works are one run, which names the first request', async () => {
    for (let i = 0; i < 20; i++) await producer.hint('person', `request-${i}`);
    const requests: unknown[] = [];
    consume(async (_entity, requestId) => void requests.push(requestId));
    await soon('it ran', () => requests.length > 0);
    await pause(QUIET_MS);
    expect(requests).toEqual(['request-0']);
  });

  it('a hint that comes during a drain leads to one more', async () => {
    let runs = 0;
    const first = held();
    consume(async () => {
      runs += 1;
      if (runs === 1) await first.promise;
    });
    await producer.hint('person');
    await soon('the first drain began', () => runs === 1);
    for (let i = 0; i < 5; i++) await producer.hint('person');
    first.release();
    await soon('another drain followed', () => runs === 2);
    await pause(QUIET_MS);
    expect(runs).toBe(2);
  });

  it('a hint of every lane is a run of each, so that several workers drain at once', async () => {
    const lanes = new ResolutionHintProducer(under.backend, 3);
    let running = 0;
    const together = held();
    consume(async () => {
      running += 1;
      if (running === 3) together.release();
      await together.promise;
    });
    await lanes.hintAllLanes('person');
    await soon('three drains run at once', () => running === 3);
    await lanes.close();
  });

  it('a drain that fails is tried again and reported', async () => {
    let runs = 0;
    consume(async () => {
      runs += 1;
      if (runs === 1) throw new Error('the first try fails');
    });
    await producer.hint('person');
    await soon('it was tried again', () => runs === 2);
    expect(failures.map((error) => error.message)).toContain('the first try fails');
  });

  it('a drain that keeps failing does not close the lane', async () => {
    let runs = 0;
    consume(async () => {
      runs += 1;
      if (runs <= 3) throw new Error('away');
    });
    await producer.hint('person');
    await soon('all tries failed', () => runs === 3);
    await soon('a later hint is heard', async () => {
      await producer.hint('person');
      return runs > 3;
    });
  });

  it('carries no record in the job', async () => {
    await producer.hint('person');
    await producer.hint('enterprise', 'request-1');
    const queue = createQueue(RESOLUTION_QUEUE, under.backend);
    const jobs = await queue.getJobs(['waiting'], 0, -1, true);
    expect(jobs.map(({ data }) => data)).toEqual([
      { entity: 'person' },
      { entity: 'enterprise', requestId: 'request-1' },
    ]);
    await queue.close();
  });

  it('keeps what a failed drain said out of the queue, where values of a record may stand in it', async () => {
    const fault = Object.assign(new Error('duplicate key (001187123456, Nguyễn Thị Hoà)'), { code: '23505' });
    consume(() => Promise.reject(fault));
    await producer.hint('person');
    const queue = createQueue(RESOLUTION_QUEUE, under.backend);
    await soon('it failed for good', async () => (await queue.getFailedCount()) === 1);
    const [job] = await queue.getFailed();
    const kept = JSON.stringify([job?.failedReason, job?.stacktrace, job?.data]);
    expect(kept).not.toMatch(/001187123456|Nguyễn/);
    expect(job?.failedReason).toBe('Error 23505');
    expect(failures[0]).toBe(fault);
    await queue.close();
  });

  it('answers a ping', async () => {
    await expect(producer.ping()).resolves.toBeUndefined();
  });

  it('the job of a worker that was killed in it runs again elsewhere, and its lane hears again', async () => {
    await producer.hint('person');
    const [url] = Object.entries(under.backend).flatMap(([name, value]) => (name === 'kind' ? [] : [value as string]));
    const script = join(__dirname, '__tests__', 'hanging-worker.cjs');
    const child = spawn(process.execPath, [script, RESOLUTION_QUEUE, kind, url!, String(LOCK_MS)], { stdio: 'pipe' });
    children.push(child);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += String(chunk)));
    child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
    await soon('the other process took the job', () => said.includes('taken'));
    child.kill('SIGKILL');
    await once(child, 'exit');

    let runs = 0;
    consume(async () => void (runs += 1));
    await soon('the job ran here', () => runs > 0);
    const before = runs;
    await producer.hint('person');
    await soon('the lane hears again', () => runs > before);
  });

  it('a wipe, at rest or during a drain, is made good by the next sweep', async () => {
    let runs = 0;
    const first = held();
    consume(async () => {
      runs += 1;
      if (runs === 1) await first.promise;
    });
    await producer.hint('person');
    await soon('a drain runs', () => runs === 1);
    await producer.hint('person');
    await under.wipe();
    first.release();
    await producer.hintAllLanes('person');
    await soon('the sweep is heard', () => runs > 1);

    const before = runs;
    await pause(QUIET_MS);
    await under.wipe();
    await producer.hintAllLanes('person');
    await soon('the next sweep is heard too', () => runs > before);
  });

  it('is made again when it is dropped under those who use it, at rest or during a drain', async () => {
    let runs = 0;
    const first = held();
    consume(async () => {
      runs += 1;
      if (runs === 1) await first.promise;
    });
    await producer.hint('person');
    await soon('a drain runs', () => runs === 1);
    await under.drop();
    first.release();
    for (const _ of ['during a drain', 'at rest']) {
      const before = runs;
      await producer.hintAllLanes('person');
      await soon('the sweep is heard', () => runs > before);
      await pause(QUIET_MS);
      await under.drop();
    }
    await expect(producer.ping()).resolves.toBeUndefined();
  });

  it('a stop waits for the drain under way, and what was asked for meanwhile is left to the next worker', async () => {
    let ended = false;
    let began = false;
    const first = held();
    const stopping = consume(async () => {
      began = true;
      await first.promise;
      ended = true;
    });
    await producer.hint('person');
    await soon('the drain began', () => began);
    await producer.hint('person', 'later');
    const closed = stopping.close();
    await pause(QUIET_MS);
    expect(ended).toBe(false);
    first.release();
    await closed;
    expect(ended).toBe(true);

    const requests: unknown[] = [];
    consume(async (_entity, requestId) => void requests.push(requestId));
    await soon('the next worker ran it', () => requests.length === 1);
    expect(requests).toEqual(['later']);
  });

  it('goes on by itself when the back end is back, with hints that were given meanwhile neither failing nor blocking', async () => {
    let runs = 0;
    consume(async () => void (runs += 1));
    await producer.hint('person');
    await soon('it works', () => runs === 1);

    await under.goAway();
    const lost = producer.hint('person').catch(() => undefined);
    await pause(QUIET_MS);
    await under.comeBack();
    await lost;
    const before = runs;
    await soon('a later hint is heard', async () => {
      await producer.hint('person').catch(() => undefined);
      return runs > before;
    });
  });

  it('closes within seconds while the back end is away', async () => {
    const drained: string[] = [];
    const consumer = consume(async (entity) => void drained.push(entity));
    await producer.hint('person');
    await soon('it works', () => drained.length === 1);
    await under.goAway();
    const lost = producer.hint('person').catch(() => undefined);
    await pause(QUIET_MS);
    const startedAt = Date.now();
    await Promise.all([consumer.close(), producer.close()]);
    expect(Date.now() - startedAt).toBeLessThan(8_000);
    await lost;
    await under.comeBack();
  });
});
