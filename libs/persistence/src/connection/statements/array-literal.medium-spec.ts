import { createTestDatabase, type TestDatabase, withDatabase } from '@sogoc/testing';

import { arrayLiteral } from './array-literal';

describe('array parameters', () => {
  let database: TestDatabase;
  beforeAll(async () => (database = await createTestDatabase()));
  afterAll(() => database.drop());

  it.each<[string, string, readonly unknown[]]>([
    ['none', 'text[]', []],
    ['numbers', 'bigint[]', [0, -1, 9007199254740991]],
    ['fractions', 'double precision[]', [0.5, -1e-7, 1e300]],
    ['truth values', 'boolean[]', [true, false, null]],
    ['ids', 'uuid[]', ['0195f3c1-0000-7000-8000-000000000000']],
    ['plain text', 'text[]', ['Nguyễn Văn An', '', ' ', 'null', 'NULL', '{a,b}', "it's"]],
    ['text with a quote', 'text[]', ['say "recordNumber"', 'x']],
    ['text with a backslash', 'text[]', ['C:\\temp', '\\n', '\n\t']],
    ['text with line separators', 'text[]', ['\u2028', '\u007f', '😀']],
    ['text with a letter that two units make', 'text[]', ['𠀀']],
    ['absent text', 'text[]', [null, 'a']],
  ])('arrive as they are: %s', async (_, type, items) => {
    const rows = await withDatabase(database.url, (client) =>
      client.query<{ same: boolean; items: unknown }>(
        `SELECT $1::${type} IS NOT DISTINCT FROM $2::${type} AS same, to_json($1::${type}) AS items`,
        [arrayLiteral(items), items],
      ),
    );
    expect(rows.rows[0]).toEqual({ same: true, items });
  });

  it('are left to the driver when they hold arrays, dates or objects', () => {
    for (const items of [[[1]], [new Date(0)], [{ a: 1 }], [Buffer.from('a')]]) expect(arrayLiteral(items)).toBe(items);
    for (const other of ['{1}', 7, null, undefined, Buffer.from('a')]) expect(arrayLiteral(other)).toBe(other);
  });
});
