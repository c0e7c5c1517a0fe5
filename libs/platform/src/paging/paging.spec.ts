import { InvalidRequestError } from '../problems/errors';
import { decodeCursor, encodeCursor } from './cursor';
import { pageOf } from './page';
import { eitherOf, pageSizeOf } from './page-size';

const isNumber = (value: unknown): value is number => typeof value === 'number';

describe('pages', () => {
  it.each<[unknown, number]>([
    [undefined, 50],
    ['20', 20],
    ['9999', 500],
    ['', 50],
    [7, 7],
  ])('coerce a size of %j to %d', (raw, size) => {
    expect(pageSizeOf(raw)).toBe(size);
  });

  it.each(['0', '-5', '2.9', 'many', ['1', '2'], 1.5, true, {}])('refuse a size of %j', (raw) => {
    expect(() => pageSizeOf(raw)).toThrow(InvalidRequestError);
  });

  it('take a parameter by either of its names, and not by both', () => {
    expect(eitherOf({ pageSize: undefined, limit: '2' })).toBe('2');
    expect(eitherOf({ pageSize: 2, limit: '2' })).toBe(2);
    expect(() => eitherOf({ pageSize: '1', limit: '2' })).toThrow(InvalidRequestError);
  });

  it('read back the cursor they gave', () => {
    expect(decodeCursor(encodeCursor(42), isNumber)).toBe(42);
    expect(decodeCursor(undefined, isNumber)).toBeUndefined();
  });

  it.each(['%%%', encodeCursor('text'), encodeCursor(null), 'bm90IGpzb24'])('refuse the cursor %s', (cursor) => {
    expect(() => decodeCursor(cursor, isNumber)).toThrow(InvalidRequestError);
  });
});

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
