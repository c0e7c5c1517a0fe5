import { csvRecords } from './csv-records';

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function recordsOf(lines: readonly string[], delimiter = ','): Promise<[string, boolean][]> {
  const records: [string, boolean][] = [];
  for await (const { raw, isClosed } of csvRecords(each(lines), delimiter)) records.push([raw, isClosed]);
  return records;
}

describe('records of CSV', () => {
  it.each<[string, readonly string[], [string, boolean][]]>([
    [
      'a line each',
      ['a,b', 'c,d'],
      [
        ['a,b', true],
        ['c,d', true],
      ],
    ],
    [
      'a quoted cell over lines',
      ['a,"b', 'c', 'd",e', 'f'],
      [
        ['a,"b\nc\nd",e', true],
        ['f', true],
      ],
    ],
    [
      'two quotes for one',
      ['"a ""b""",c', 'd'],
      [
        ['"a ""b""",c', true],
        ['d', true],
      ],
    ],
    [
      'a quote within an unquoted cell',
      ['ống 5",x', 'y'],
      [
        ['ống 5",x', true],
        ['y', true],
      ],
    ],
    ['a delimiter within quotes', ['"a,b",c'], [['"a,b",c', true]]],
    [
      'an empty quoted cell',
      ['"",b', 'c'],
      [
        ['"",b', true],
        ['c', true],
      ],
    ],
    [
      'blank lines',
      ['', 'a', ' ', 'b'],
      [
        ['a', true],
        ['b', true],
      ],
    ],
    [
      'a quote that never closes, alone',
      ['a,"b', 'c,d', 'e'],
      [
        ['a,"b', false],
        ['c,d', true],
        ['e', true],
      ],
    ],
  ])('takes %s', async (_, lines, expected) => {
    expect(await recordsOf(lines)).toEqual(expected);
  });

  it('goes on soon behind a quote that never closes, however long the file', async () => {
    const lines = ['a,"b', ...Array.from({ length: 5_000 }, (_, at) => `${at},x`)];
    const records = await recordsOf(lines);
    expect(records).toHaveLength(5_001);
    expect(records.filter(([, isClosed]) => !isClosed)).toEqual([['a,"b', false]]);
  });
});
