import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';

import { readCsv } from '../read-csv';
import { readCsvColumns } from './read-csv-columns';

describe('a CSV file by its columns', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'csv-columns-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** As rows of cells, like `readCsv`. */
  const byColumns = (text: string | Buffer) => {
    const path = join(folder, 'file.csv');
    writeFileSync(path, text);
    const read = readCsvColumns(path);
    if (read === undefined) return undefined;
    const { names, columns, lines } = read;
    const rows = Array.from(lines, (line, row) => ({
      line,
      cells: Object.fromEntries(names.map((name, c) => [name, columns[c]?.texts[columns[c]?.numbers[row] ?? -1]])),
    }));
    return { columns: names, rows, rejected: [] };
  };
  const byRows = (text: string | Buffer) => {
    const path = join(folder, 'file.csv');
    writeFileSync(path, text);
    return readCsv(path);
  };

  it.each([
    ['plain', 'a,b\n1,2\n3,4\n'],
    ['no line end at the end', 'a,b\n1,2\n3,'],
    ['lines that end as on Windows', 'a;b\r\n1;2\r\n\r\n3;4\r\n'],
    ['quotes', 'a,b\n"1, 2","say ""yes"""\n1,"1, 2"\n'],
    ['white space around cells', 'a, b \n 1 ,\t2\n1,\u00a02\u3000\n'],
    ['empty lines', '\ufeffa,b\n\n1,2\n  \n,\n'],
    ['letters written in two ways', 'a\ncafe\u0301\ncaf\u00e9\n"caf\u00e9"\n'],
    ['one column', 'a\n1\n\n2\n'],
    ['tabs', 'a\tb\n1\t2\n\t\n'],
  ])('is read as by rows: %s', (_, text) => {
    const read = byColumns(text);
    expect(read).toEqual(byRows(text));
    // No two texts of a column are one.
    const path = join(folder, 'file.csv');
    for (const { texts } of readCsvColumns(path)?.columns ?? []) expect(new Set(texts).size).toBe(texts.length);
  });

  it.each([
    ['a row of another length', 'a,b\n1\n'],
    ['a line end inside quotes', 'a,b\n"1\n2",3\n'],
    ['a quote inside a cell', 'a,b\n1"2,3\n'],
    ['two kinds of line ends', 'a,b\n1,2\r\n3,4\n'],
    ['white space that quotes keep', 'a,b\n" 1",2\n'],
    ['a column twice', 'a,a\n1,2\n'],
    ['a letter that becomes the delimiter', 'a;b\n1\u037e2;3\n'],
    ['a heading alone', 'a,b'],
  ])('leaves to rows: %s', (_, text) => {
    expect(byColumns(text)).toBeUndefined();
  });

  it('is read as by rows or left to them, whatever stands in it', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      ',',
      '"',
      '""',
      '\n',
      '\r\n',
      ' ',
      '\t',
      '\u00a0',
      'e\u0301',
      '\u00e9',
      'ế',
      '\u3000',
      '',
    );
    const body = fc.array(piece, { maxLength: 24 }).map((pieces) => `x,y\n${pieces.join('')}`);
    fc.assert(
      fc.property(body, (text) => {
        const read = byColumns(text);
        if (read !== undefined) expect(read).toEqual(byRows(text));
      }),
      { numRuns: 500 },
    );
  });
});
