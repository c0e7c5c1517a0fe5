import { gzipSync } from 'node:zlib';

import { UnreadableFileError } from '../../errors';
import type { FileBytes } from '../file-bytes';
import { openFile } from '../open-file';

function fileOf(content: Buffer | string, name: string): FileBytes {
  const bytes = Buffer.from(content as string);
  return {
    name,
    size: bytes.length,
    slice: async (start, end) => bytes.subarray(start, end),
    async *chunks() {
      // Borders of what is read fall anywhere.
      for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
    },
  };
}

async function rowsOf(content: Buffer | string, name = 'import.csv'): Promise<unknown[]> {
  const rows: unknown[] = [];
  const file = await openFile(fileOf(content, name), 'utf-8');
  for await (const { values, fault } of file.rows) rows.push(values ?? fault?.code);
  return rows;
}

describe('files as people make them', () => {
  it.each<[string, Buffer | string, unknown[]]>([
    ['a line that says the delimiter', 'sep=;\nma;ten, dem\n1;An\n', [{ ma: '1', 'ten, dem': 'An' }]],
    ['the same behind a mark', '\ufeffsep=\t\r\nma\tten\r\n1\tAn\r\n', [{ ma: '1', ten: 'An' }]],
    [
      'names with other delimiters in them',
      '"ten, dem";"a, b, c";ma\nAn;x;1\n',
      [{ 'ten, dem': 'An', 'a, b, c': 'x', ma: '1' }],
    ],
    [
      'names over two lines',
      '"Họ và\ntên";"Ngày\r\nsinh"\nAn;1/1/1990\n',
      [{ 'Họ và tên': 'An', 'Ngày sinh': '1/1/1990' }],
    ],
    [
      'delimiters behind the last name',
      'ma;ten;;\n1;An;;\n2;Bình\n3;Lan;;x\n',
      [{ ma: '1', ten: 'An' }, { ma: '2', ten: 'Bình' }, 'other-cells'],
    ],
    [
      'rows of a data frame, with their numbers in front',
      '"","ma","ten"\n"1","A-1","An"\n"2","A-2","Bình"\n',
      [
        { 'column 1': '1', ma: 'A-1', ten: 'An' },
        { 'column 1': '2', ma: 'A-2', ten: 'Bình' },
      ],
    ],
    ['blank lines before the heading', '\n  \r\nma;ten\n1;An\n', [{ ma: '1', ten: 'An' }]],
    [
      'line ends of old',
      'ma;ten\r1;An\r2;Bình\r',
      [
        { ma: '1', ten: 'An' },
        { ma: '2', ten: 'Bình' },
      ],
    ],
    [
      'a quote that does not close, before one that does',
      'ma,ten\nY-2,"Tran Van Loi\nY-3,Pham Chi\nY-5,"Le ""Mai"" Em"\n',
      ['not-csv', { ma: 'Y-3', ten: 'Pham Chi' }, { ma: 'Y-5', ten: 'Le "Mai" Em' }],
    ],
    ['a cell over lines', 'ma,ten\r\n1,"An\r\nBình"\r\n', [{ ma: '1', ten: 'An\nBình' }]],
    ['the same with line ends of old', 'ma,ten\r1,"An\rBình"\r', [{ ma: '1', ten: 'An\nBình' }]],
    [
      'lines of delimiters alone, quoted, of blanks, and longer or shorter than the heading',
      'ma;ten;xã\n;;\n1;An;\n"";"";""\n ;\u00a0;\n2;;Huế\n;;;;;\n;\n',
      [
        { ma: '1', ten: 'An', xã: '' },
        { ma: '2', ten: '', xã: 'Huế' },
      ],
    ],
    [
      'two files packed one behind the other',
      Buffer.concat([gzipSync('ma;ten\n1;An\n'), gzipSync('2;Bình\n')]),
      [
        { ma: '1', ten: 'An' },
        { ma: '2', ten: 'Bình' },
      ],
    ],
  ])('are read: %s', async (_, content, rows) => {
    expect(await rowsOf(content)).toEqual(rows);
  });

  it.each<[string, string, Buffer | string, string]>([
    ['one JSON list', 'people.json', '[{"recordKey":"1"},\n{"recordKey":"2"}]\n', 'one JSON list'],
    ['NDJSON under another name', 'people.txt', '{"recordKey":"1"}\n', '.ndjson'],
    ['a workbook', 'people.xlsx', Buffer.from('504b030414000600', 'hex'), 'CSV UTF-8'],
    ['a workbook of old', 'people.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'CSV UTF-8'],
    ['an archive named as a table', 'people.ndjson', Buffer.from('504b030414000600', 'hex'), 'unpack'],
    ['a heading whose quote does not close', 'people.csv', 'ma;"ten\n1;An\n', 'does not close'],
    ['a heading whose quote pairs with one of a row', 'people.csv', 'ma,"ten\n1,"An\n2,Binh\n', 'does not close'],
    ['a column without a name among others', 'people.csv', 'ma;;ten\n1;x;An\n', 'Column 2'],
  ])('are refused with a word for it: %s', async (_, name, content, word) => {
    const refusal = await rowsOf(content, name).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UnreadableFileError);
    expect(String(refusal)).toContain(word);
  });

  it('keep a column that is called as what every object has', async () => {
    const [row] = await rowsOf('id,__proto__\n1,x\n');
    expect(Object.entries(row as object)).toEqual([
      ['id', '1'],
      ['__proto__', 'x'],
    ]);
  });

  it('of gzip may end in zeros, and in nothing else', async () => {
    const packed = gzipSync('ma;ten\n1;An\n');
    const zeros = Buffer.alloc(1_000);
    expect(await rowsOf(Buffer.concat([packed, zeros]))).toHaveLength(1);
    const hidden = Buffer.concat([packed, zeros, gzipSync('2;Bình\n')]);
    await expect(rowsOf(hidden)).rejects.toThrow('bytes behind its end');
  });
});
