import { csvRecords } from './csv-records';

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function recordsOf(lines: readonly string[], columns = 2): Promise<[string, boolean][]> {
  const records: [string, boolean][] = [];
  for await (const { raw, isClosed } of csvRecords(each(lines), { delimiter: ',', columns }))
    records.push([raw, isClosed]);
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
    [
      'a quote that never closes, before a cell that is quoted well',
      ['2,"b', '3,c', '5,"d ""e"" f"', '6,g'],
      [
        ['2,"b', false],
        ['3,c', true],
        ['5,"d ""e"" f"', true],
        ['6,g', true],
      ],
    ],
    [
      'two quotes that never close',
      ['2,"b', '3,c', '4,"d', '5,e'],
      [
        ['2,"b', false],
        ['3,c', true],
        ['4,"d', false],
        ['5,e', true],
      ],
    ],
    [
      'a quote that never closes, before a cell that is empty and one of a blank',
      ['2,"b', '3,""', '4," "', '5,e'],
      [
        ['2,"b', false],
        ['3,""', true],
        ['4," "', true],
        ['5,e', true],
      ],
    ],
    [
      'cells over lines in which rows are quoted',
      ['1,"Lines: ""2,b""', '2,c', '""d"", ""e""', '"', '2,f'],
      [
        ['1,"Lines: ""2,b""\n2,c\n""d"", ""e""\n"', true],
        ['2,f', true],
      ],
    ],
    [
      'a cell over lines with a blank behind its quote',
      ['"a', 'b" ,c', 'd,e'],
      [
        ['"a\nb" ,c', true],
        ['d,e', true],
      ],
    ],
    [
      'cells over lines one behind the other',
      ['"a', 'b","c', 'd"', 'e,f'],
      [
        ['"a\nb","c\nd"', true],
        ['e,f', true],
      ],
    ],
  ])('takes %s', async (_, lines, expected) => {
    expect(await recordsOf(lines)).toEqual(expected);
  });

  it('parts rows between two quotes that pair in places where no cell of the heading is', async () => {
    const lines = ['1,"An,x', '2,Bình,y', '3,Lan,ống 5"', '4,Mai,z'];
    expect((await recordsOf(lines, 3)).map(([, isClosed]) => isClosed)).toEqual([false, true, true, true]);
    // A record that fits, and one whose lines are no rows, are what RFC 4180 says.
    expect(await recordsOf(['1,An,"a', 'b,c,d', 'e"', '2,Lan,f'], 3)).toHaveLength(2);
    expect(await recordsOf(['1,"An', 'b', 'c",d,e', '2,Lan,f'], 3)).toHaveLength(2);
  });

  it('loses no row between quotes far apart', async () => {
    const lines = Array.from({ length: 120 }, (_, at) => `${at},x`);
    lines[11] = '11,"x';
    lines[101] = '101,"Le ""Mai"" Em"';
    const records = await recordsOf(lines);
    expect(records.map(([raw]) => raw)).toEqual(lines);
    expect(records.flatMap(([, isClosed], at) => (isClosed ? [] : [at]))).toEqual([11]);
  });

  it('goes on soon behind a quote that never closes, however long the file', async () => {
    const lines = ['a,"b', ...Array.from({ length: 5_000 }, (_, at) => `${at},x`)];
    const records = await recordsOf(lines);
    expect(records).toHaveLength(5_001);
    expect(records.filter(([, isClosed]) => !isClosed)).toEqual([['a,"b', false]]);
  });
});
