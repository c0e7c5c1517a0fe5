import { coreRegistry } from '@sogoc/core-entities';
import { CommitUnansweredError } from '@sogoc/persistence';
import { InvalidRequestError, UnreadBody } from '@sogoc/platform';

import { InvalidRecordError } from '../../errors';
import { refusalError } from '../../refusal-error';
import type { IntakeScope } from '../../intake-scope';
import { lineNotJson } from '../read-batch';
import type { BatchAnswer, BatchOrder } from './batch-order';
import type { Port } from './batch-thread';
import { BatchThreads } from './batch-threads';
import { batchFromSent, sentBatch, sentFault } from './sent-records';

const DATABASE = { url: 'postgres://nobody@nowhere/none', poolSize: 1, applicationName: 'spec' };
const SCOPE: IntakeScope = {
  source: 'civil-registry',
  declaration: coreRegistry.entityByCollection('persons')!.declaration,
  isActive: true,
};
const AT = new Date('2026-01-02T03:04:05Z');
const BODY = new UnreadBody(Buffer.from('[{}, {}]'), false);
const EMPTY = { taken: [], recordKeys: [] };

/** A thread that says what it is told to say. */
class ScriptedPort implements Port {
  readonly posted: unknown[] = [];
  private readonly listeners = new Map<string, (value: never) => void>();

  postMessage(message: unknown): void {
    this.posted.push(structuredClone(message));
  }

  on(event: string, listener: (value: never) => void): void {
    this.listeners.set(event, listener);
  }

  once(event: string, listener: (value: never) => void): void {
    this.listeners.set(event, listener);
  }

  say(answer: BatchAnswer): void {
    this.listeners.get('message')?.(structuredClone(answer) as never);
  }

  end(error?: Error): void {
    if (error) this.listeners.get('error')?.(error as never);
    this.listeners.get('exit')?.(undefined as never);
  }
}

describe('threads that take batches in', () => {
  let ports: ScriptedPort[];
  let hinted: string[];
  let warned: Error[];
  const threadsOf = (count: number): BatchThreads =>
    new BatchThreads(
      { count, database: DATABASE, hint: (entity) => hinted.push(entity), warn: (error) => warned.push(error) },
      () => {
        const port = new ScriptedPort();
        ports.push(port);
        return port;
      },
    );
  beforeEach(() => {
    [ports, hinted, warned] = [[], [], []];
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  });
  afterEach(() => jest.useRealTimers());

  it('start with the first batch, which does not wait for it', async () => {
    const threads = threadsOf(1);
    expect(await threads.take(SCOPE, BODY, AT)).toBeUndefined();
    expect(await threads.take(SCOPE, BODY, AT)).toBeUndefined();
    expect(ports).toHaveLength(1);
    ports[0]!.say({ kind: 'ready' });
    const taken = threads.take(SCOPE, BODY, AT);
    const [order] = ports[0]!.posted as [BatchOrder];
    const bytes = new Uint8Array(BODY.bytes);
    expect(order).toEqual({
      number: 0,
      source: SCOPE.source,
      collection: 'persons',
      bytes,
      isNdjson: false,
      receivedAt: AT,
    });
    const batch = {
      taken: [{ status: 'pending', recordNumber: 7, receiptNumber: 8 }, rejected],
      recordKeys: ['a', 'b'],
    } as const;
    ports[0]!.say({ kind: 'taken', number: order.number, batch: sentBatch(batch) });
    expect(await taken).toEqual(batch);
    expect(hinted).toEqual(['person']);
  });

  it('say of a batch of which nothing was stored that nothing waits', async () => {
    const threads = await ready(threadsOf(1), ports);
    const taken = threads.take(SCOPE, BODY, AT);
    const unchanged = [{ status: 'unchanged', recordNumber: 7 }] as const;
    ports[0]!.say({ kind: 'taken', number: 0, batch: { taken: unchanged, recordKeys: ['a'] } });
    await taken;
    expect(hinted).toEqual([]);
  });

  it('hand on what a batch broke on, with the code by which it is answered', async () => {
    const threads = await ready(threadsOf(1), ports);
    const taken = threads.take(SCOPE, BODY, AT);
    const thrown = Object.assign(new Error('Nguyễn Văn A'), { driverError: { code: '57014' } });
    const fault = sentFault(thrown);
    expect(JSON.stringify(fault)).not.toContain('Nguyễn');
    expect(sentFault(Object.assign(new Error('x'), { stack: 'Error: Nguyễn Văn A' })).stack).toBe('');
    ports[0]!.say({ kind: 'failed', number: 0, fault });
    await expect(taken).rejects.toMatchObject({ code: '57014', name: 'Error' });
  });

  it('that end leave open what became of the batches under way; the next is started a while after', async () => {
    const threads = await ready(threadsOf(1), ports);
    const taken = threads.take(SCOPE, BODY, AT);
    ports[0]!.end(new Error('out of memory'));
    await expect(taken).rejects.toBeInstanceOf(CommitUnansweredError);
    expect(warned).toHaveLength(1);
    expect(await threads.take(SCOPE, BODY, AT)).toBeUndefined();
    expect(ports).toHaveLength(1);
    jest.advanceTimersByTime(10_000);
    threads.take(SCOPE, BODY, AT);
    expect(ports).toHaveLength(2);
  });

  it('are as many as batches come at once, and each gets the least', async () => {
    const threads = await ready(threadsOf(2), ports);
    void threads.take(SCOPE, BODY, AT);
    jest.advanceTimersByTime(10_000);
    void threads.take(SCOPE, BODY, AT);
    expect(ports).toHaveLength(2);
    ports[1]!.say({ kind: 'ready' });
    void threads.take(SCOPE, BODY, AT);
    jest.advanceTimersByTime(10_000);
    void threads.take(SCOPE, BODY, AT);
    expect(ports.map(({ posted }) => posted.length)).toEqual([2, 2]);
  });

  it('end when they have answered, and are not started any more', async () => {
    const threads = await ready(threadsOf(1), ports);
    const taken = threads.take(SCOPE, BODY, AT);
    const stopped = threads.stop();
    expect(ports[0]!.posted.at(-1)).toBe('stop');
    expect(await threads.take(SCOPE, BODY, AT)).toBeUndefined();
    ports[0]!.say({ kind: 'taken', number: 0, batch: EMPTY });
    ports[0]!.end();
    await stopped;
    expect(await taken).toEqual(EMPTY);
    jest.advanceTimersByTime(10_000);
    expect(await threads.take(SCOPE, BODY, AT)).toBeUndefined();
    expect(ports).toHaveLength(1);
  });

  it.each([
    refusalError('version-conflict'),
    refusalError('version-missing'),
    refusalError('record-not-found'),
    lineNotJson(),
    InvalidRequestError.of('', 'too-deep', 'Nest at most 32 levels.'),
  ])('hand on a line refused as $code', (error) => {
    const refused = { taken: [{ status: 'rejected', error }], recordKeys: [undefined] } as const;
    expect(batchFromSent(structuredClone(sentBatch(refused)))).toEqual(refused);
  });

  it('leave a batch that they cannot read to who asked', async () => {
    const threads = await ready(threadsOf(1), ports);
    const taken = threads.take(SCOPE, BODY, AT);
    ports[0]!.say({ kind: 'unreadable', number: 0 });
    expect(await taken).toBeUndefined();
  });

  it('let one answer that cannot be read fail its batch alone', async () => {
    const threads = await ready(threadsOf(1), ports);
    const [broken, sound] = [threads.take(SCOPE, BODY, AT), threads.take(SCOPE, BODY, AT)];
    const unheardOf = { status: 'rejected', code: 'unheard-of', errors: [] } as const;
    ports[0]!.say({ kind: 'taken', number: 0, batch: { taken: [unheardOf], recordKeys: ['a'] } });
    ports[0]!.say({ kind: 'taken', number: 1, batch: EMPTY });
    await expect(broken).rejects.toThrow('unheard-of');
    expect(await sound).toEqual(EMPTY);
  });

  it('that the machine refuses to start are done without', async () => {
    const warn = (error: Error): number => warned.push(error);
    const threads = new BatchThreads({ count: 1, database: DATABASE, hint: () => undefined, warn }, () => {
      throw new Error('no more threads');
    });
    expect(await threads.take(SCOPE, BODY, AT)).toBeUndefined();
    expect(warned).toHaveLength(1);
  });

  it('are none when none are wanted', async () => {
    expect(await threadsOf(0).take(SCOPE, BODY, AT)).toBeUndefined();
    expect(ports).toEqual([]);
  });
});

const rejected = {
  status: 'rejected',
  error: new InvalidRecordError([{ pointer: '/attributes/birth', code: 'wrong-type', detail: 'Send a text.' }]),
} as const;

async function ready(threads: BatchThreads, ports: readonly ScriptedPort[]): Promise<BatchThreads> {
  expect(await threads.take(SCOPE, BODY, AT)).toBeUndefined();
  ports[0]!.say({ kind: 'ready' });
  return Promise.resolve(threads);
}
