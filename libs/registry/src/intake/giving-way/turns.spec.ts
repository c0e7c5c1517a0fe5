import { performance } from 'node:perf_hooks';

import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

import { ReadsUnderWay } from './reads-under-way';
import { Turns } from './turns';

/** Keeps the thread. */
function busyFor(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end;);
}

const call = (method: string): ExecutionContext =>
  ({ switchToHttp: () => ({ getRequest: () => ({ method }) }), getHandler: () => call }) as unknown as ExecutionContext;

describe('a batch in turns', () => {
  let reads: ReadsUnderWay;
  let turns: Turns;
  beforeEach(() => {
    reads = new ReadsUnderWay(new Reflector());
    turns = new Turns(reads);
  });

  it('answers in the order of the items, however long they take', async () => {
    const items = Array.from({ length: 40 }, (_, item) => item);
    const double = (item: number): number => {
      busyFor(item % 3);
      return 2 * item;
    };
    expect(await turns.each(items, double)).toEqual(items.map((item) => 2 * item));
    expect(await turns.each([], double)).toEqual([]);
  });

  it('lets the thread look around before each, and batches take turns with one another', async () => {
    const order: string[] = [];
    const batch = (name: string): Promise<unknown> =>
      turns.each([1, 2, 3], (item) => {
        busyFor(3);
        order.push(`${name}${item}`);
      });
    let rounds = 0;
    const round = (): void => {
      order.push('·');
      if (++rounds < 20) setImmediate(round);
    };
    setImmediate(round);
    await Promise.all([batch('a'), batch('b')]);
    expect(order.filter((name) => name !== '·')).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'b3']);
    expect(order.join('')).not.toMatch(/\d[ab]/);
  });

  it('waits for a read under way, and for no write', async () => {
    const order: string[] = [];
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    void reads.around(call('PUT'), () => new Promise(() => undefined));
    const read = reads.around(call('GET'), () => answered).then(() => order.push('read'));
    const batch = turns.each([1], () => order.push('batch'));
    await new Promise((resolve) => setImmediate(resolve));
    answer();
    await Promise.all([read, batch]);
    expect(order).toEqual(['read', 'batch']);
  });

  it('goes on beside a read without end', async () => {
    void reads.around(call('GET'), () => new Promise(() => undefined));
    expect(await turns.each([1, 2], (item) => item)).toEqual([1, 2]);
  });

  it('that breaks on an item fails, and others go on', async () => {
    const breaking = turns.each([1, 2, 3], (item) => {
      busyFor(3);
      if (item === 2) throw new Error('broken');
    });
    const other = turns.each([1, 2], (item) => {
      busyFor(3);
      return item;
    });
    await expect(breaking).rejects.toThrow('broken');
    expect(await other).toEqual([1, 2]);
  });
});
