import type { ReadyRow } from '@sogoc/resolution';

import { inBatches } from './batches';

async function sizesOf(count: number, ready: ReadyRow): Promise<number[]> {
  const sizes: number[] = [];
  for await (const batch of inBatches(rowsOf(count, ready))) sizes.push(batch.length);
  return sizes;
}

async function* rowsOf(count: number, ready: ReadyRow): AsyncGenerator<ReadyRow> {
  for (let at = 0; at < count; at++) yield ready;
}

describe('rows in batches', () => {
  it('are as many as one request takes', async () => {
    expect(await sizesOf(1_200, { row: { number: 1, raw: 'a,b' }, item: { attributes: {} } })).toEqual([500, 500, 200]);
  });

  it('are measured as they are sent, which names every column of a short row', async () => {
    const attributes = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`${'tên_cột_rất_dài_'.repeat(2)}${at}`, '1']),
    );
    const item = { recordKey: '1', attributes };
    const [first = 0, ...others] = await sizesOf(600, { row: { number: 1, raw: '1,'.repeat(401) }, item });
    expect(Buffer.byteLength(JSON.stringify(Array.from({ length: first }, () => item)))).toBeLessThan(5 * 1024 * 1024);
    expect(first + others.reduce((sum, each) => sum + each, 0)).toBe(600);
  });

  it('are measured as they stand where nothing of them is sent', async () => {
    expect(await sizesOf(3, { row: { number: 1, raw: 'x'.repeat(3_000_000) } })).toEqual([1, 1, 1]);
  });
});
