import { pageOf } from './page';

const page = (rows: readonly number[], size: number): ReturnType<typeof pageOf<number, string>> =>
  pageOf(
    rows,
    size,
    (row) => `item ${row}`,
    (last) => `after ${last}`,
  );

describe('cutting rows into a page', () => {
  it.each([
    ['no rows', [], 2, { items: [] }],
    ['fewer than asked for', [1], 2, { items: ['item 1'] }],
    ['as many as asked for', [1, 2], 2, { items: ['item 1', 'item 2'] }],
    ['one more', [1, 2, 3], 2, { items: ['item 1', 'item 2'], nextCursor: 'after 2' }],
  ] as const)('%s', (_case, rows, size, expected) => {
    expect(page(rows, size)).toEqual(expected);
  });
});
