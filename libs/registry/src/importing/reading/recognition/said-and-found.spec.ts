import { gzipSync } from 'node:zlib';

import { UnreadableFileError } from '../../errors';
import type { FileBytes } from '../file-bytes';
import type { FileEncoding } from '../file-encodings';
import { openFile } from '../open-file';
import type { FileFormat } from './file-formats';

function fileOf(content: Buffer | string, name: string, format?: FileFormat): FileBytes {
  const bytes = Buffer.from(content as string);
  return {
    name,
    ...(format !== undefined && { format }),
    size: bytes.length,
    slice: async (start, end) => bytes.subarray(start, end),
    async *chunks() {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    },
  };
}

async function rowsOf(file: FileBytes, encoding: FileEncoding = 'utf-8'): Promise<unknown[]> {
  const rows: unknown[] = [];
  for await (const { values, fault } of (await openFile(file, encoding)).rows) rows.push(values ?? fault?.code);
  return rows;
}

async function refusalOf(file: FileBytes, encoding?: FileEncoding): Promise<string> {
  const refusal: unknown = await rowsOf(file, encoding).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(UnreadableFileError);
  return String(refusal);
}

const CSV = 'ma,ten\n1,Nguyễn Văn An\n2,Bình\n';
const UTF_16 = Buffer.from(CSV, 'utf16le');
const MARK = Buffer.from('fffe', 'hex');
const WORKBOOK = Buffer.from('504b030414000600', 'hex');
const PARQUET = Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(40)]);
const BINARY = Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 37) % 256));

describe('a file that is not what it was said to be', () => {
  it.each<[string, string, Buffer | string, FileFormat | undefined, string]>([
    ['UTF-16 without a mark', 'people.csv', UTF_16, undefined, 'UTF-16'],
    ['the same of the other order', 'people.csv', Buffer.from(UTF_16).swap16(), undefined, 'UTF-16'],
    ['UTF-16 packed', 'people.csv.gz', gzipSync(Buffer.concat([MARK, UTF_16])), undefined, 'save it as CSV UTF-8'],
    ['UTF-16 packed, without a mark', 'people.csv.gz', gzipSync(UTF_16), undefined, 'save it as CSV UTF-8'],
    ['a workbook that was packed', 'people.csv.gz', gzipSync(WORKBOOK), undefined, 'workbook'],
    ['gzip that was packed', 'people.csv.gz', gzipSync(gzipSync(CSV)), undefined, 'packed twice'],
    ['Parquet that was packed', 'people.parquet.gz', gzipSync(PARQUET), undefined, 'packed by itself'],
    ['Parquet that was packed, as CSV', 'people.csv.gz', gzipSync(PARQUET), undefined, 'unpack it'],
    ['Parquet as NDJSON', 'people.ndjson', PARQUET, undefined, 'Parquet'],
    ['Parquet as CSV of a job', 'import.csv', PARQUET, 'csv', 'says the format parquet'],
    ['Parquet as NDJSON of a job', 'import.ndjson', PARQUET, 'ndjson', 'says the format parquet'],
    ['CSV as Parquet', 'people.parquet', CSV, undefined, 'does not begin as Parquet'],
    ['a workbook as Parquet', 'people.parquet', WORKBOOK, undefined, 'workbook'],
    ['CSV as NDJSON', 'people.ndjson', CSV, undefined, 'as CSV its name ends with .csv'],
    ['CSV as NDJSON of a job', 'import.ndjson', gzipSync(CSV), 'ndjson', 'says the format csv'],
    ['NDJSON as CSV of a job', 'import.csv', '\n{"recordKey":"1"}\n', 'csv', 'says the format ndjson'],
    ['a list behind a blank line', 'people.ndjson', '\n \n[\n{"recordKey":"1"}\n]\n', undefined, 'one JSON list'],
    ['a list as CSV', 'people.csv', '\ufeff[{"recordKey":"1"}]\n', undefined, 'one JSON list'],
    ['JSON over several lines', 'people.json', '{\n  "recordKey": "1"\n}\n', undefined, 'over several lines'],
    ['bytes as CSV', 'people.csv', BINARY, undefined, 'no text'],
    ['bytes as NDJSON', 'people.ndjson', gzipSync(BINARY), undefined, 'no text'],
  ])('is refused as a whole: %s', async (_, name, content, format, word) => {
    const refusal = await refusalOf(fileOf(content, name, format));
    expect(refusal).toContain(word);
    expect(refusal).not.toMatch(/Nguy|recordKey|ten/);
  });

  it('fails by rows when some of it is what was said', async () => {
    const lines =
      'no JSON\n{"recordKey":"1"}\n7\n{"recordKey":"2","recordKey":"3"}\n{"recordKey":12345678901234567890}\n';
    expect(await rowsOf(fileOf(lines, 'people.ndjson'))).toEqual([
      'not-json',
      { recordKey: '1' },
      'not-json',
      'member-twice',
      { recordKey: '12345678901234567890' },
    ]);
    expect(await rowsOf(fileOf('ma,ten\n1,A\0n\n', 'people.csv'))).toEqual([{ ma: '1', ten: 'A\0n' }]);
    expect(await rowsOf(fileOf('[ma],[ten]\n1,An\n', 'people.csv'))).toEqual([{ '[ma]': '1', '[ten]': 'An' }]);
    const long = `${'x'.repeat(100_000)}\n{"recordKey":"1"}\n`;
    expect(await rowsOf(fileOf(long, 'people.ndjson'))).toEqual(['not-json', { recordKey: '1' }]);
    expect(await rowsOf(fileOf('', 'people.ndjson'))).toEqual([]);
  });

  it.each<FileEncoding>(['tcvn3', 'vni', 'windows-1258'])(
    'is refused when it is UTF-8 and said to be %s',
    async (encoding) => {
      for (const name of ['people.csv', 'people.csv.gz']) {
        const refusal = await refusalOf(fileOf(name.endsWith('gz') ? gzipSync(CSV) : CSV, name), encoding);
        expect(refusal).toContain(`is UTF-8 and was said to be ${encoding}`);
      }
      expect(await refusalOf(fileOf('{"recordKey":"Nguyễn"}\n', 'people.ndjson'), encoding)).toContain('is UTF-8');
      expect(await rowsOf(fileOf('ma,ten\n1,An\n', 'people.csv'), encoding)).toEqual([{ ma: '1', ten: 'An' }]);
    },
  );

  it('is read in a legacy encoding also when a line of it happens to be UTF-8', async () => {
    const legacy = Buffer.from('ma,ten\n1,NguyÔn V¨n §øc\n2,NguyÔn ThÞ BÝch\n3,\u00c2\u00b5\n', 'latin1');
    expect(await rowsOf(fileOf(legacy, 'people.csv'), 'tcvn3')).toMatchObject([
      { ma: '1', ten: 'Nguyễn Văn Đức' },
      { ma: '2', ten: 'Nguyễn Thị Bích' },
      { ma: '3' },
    ]);
    const short = Buffer.from('ma,ten\n1,\u00c2\u00b5\n', 'latin1');
    expect(await rowsOf(fileOf(short, 'people.csv'), 'tcvn3')).toHaveLength(1);
  });
});
