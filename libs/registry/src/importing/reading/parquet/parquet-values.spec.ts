import { UnreadableFileError } from '../../errors';
import type { FileBytes } from '../file-bytes';
import type { FileEncoding } from '../file-encodings';
import { openFile } from '../open-file';
import { decimalText } from './values/exact-decimals';
import {
  BYTES_OF_UTF_8,
  DAMAGED_LZ4,
  DECIMALS,
  EMPTY_COLUMN_IN_LZ4,
  NAMES_TWICE,
  NESTED,
  NOT_UTF_8,
} from './small-parquet-files';

function fileOf(base64: string): FileBytes {
  const bytes = Buffer.from(base64, 'base64');
  return {
    name: 'people.parquet',
    size: bytes.length,
    slice: async (start, end) => bytes.subarray(start, end),
    async *chunks() {
      yield bytes;
    },
  };
}

async function rowsOf(base64: string, encoding: FileEncoding = 'utf-8'): Promise<unknown[]> {
  const rows: unknown[] = [];
  const file = await openFile(fileOf(base64), encoding);
  for await (const { values, fault } of file.rows) rows.push(values ?? fault);
  return rows;
}

const refusalOf = async (base64: string, encoding?: FileEncoding): Promise<string> => {
  const refusal: unknown = await rowsOf(base64, encoding).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(UnreadableFileError);
  return String(refusal);
};

describe('values of Parquet', () => {
  it('keep all digits of decimals', async () => {
    expect(await rowsOf(DECIMALS)).toEqual([
      { recordKey: '200000000000000001', area: '123456789012345.678', share: '12.5', loss: '-1234567890.123456789' },
      { recordKey: '-200000000000000002', area: '-0.005', share: '', loss: '0' },
    ]);
  });

  it('keep them within nested values too', async () => {
    expect(await rowsOf(NESTED)).toEqual([
      { item: '{"n":"200000000000000001","list":["20000000000000001.1","1.5"]}', j: '{"a":1}' },
      { item: '', j: 'x' },
    ]);
  });

  it.each<[number | bigint | Uint8Array, number, string]>([
    [0, 2, '0'],
    [1250, 2, '12.5'],
    [-7, 3, '-0.007'],
    [Uint8Array.of(0xff, 0x01), 0, '-255'],
    [Uint8Array.of(0x00, 0xff), 1, '25.5'],
    [Uint8Array.of(), 1, '0'],
  ])('are read from whole numbers: %s', (unscaled, scale, text) => {
    expect(decimalText(unscaled, scale)).toBe(text);
  });

  it('fail in their row when they are no text, and rows without a value are none', async () => {
    const detail = expect.stringContaining('see --encoding');
    expect(await rowsOf(NOT_UTF_8)).toEqual([
      { recordKey: '1', fullName: 'Nguyễn', note: 'Huế' },
      { code: 'not-utf-8', detail },
      { code: 'not-utf-8', detail },
    ]);
  });

  it('lose no byte of a row that fails', async () => {
    const raws: string[] = [];
    for await (const { raw } of (await openFile(fileOf(NOT_UTF_8), 'utf-8')).rows) raws.push(raw);
    expect(raws[1]).toBe('{"recordKey":"2","fullName":"An","note":{"bytesOfNoText":"48e8"}}');
    expect(raws[2]).toContain('{"bytesOfNoText":"42ec6e68"}');
  });

  it('are read in the encoding that is said, where the file does not say that they are UTF-8', async () => {
    const [first, second] = await rowsOf(NOT_UTF_8, 'tcvn3');
    expect(first).toMatchObject({ fullName: 'Nguyễn' });
    expect(second).toEqual({ recordKey: '2', fullName: 'An', note: 'Hố' });
    expect(await rowsOf(BYTES_OF_UTF_8)).toEqual([{ fullName: 'Nguyễn' }, { fullName: 'An' }]);
    expect(await refusalOf(BYTES_OF_UTF_8, 'tcvn3')).toContain('is UTF-8 and was said to be tcvn3');
  });
});

describe('Parquet files', () => {
  it('are refused when two columns have the same name', async () => {
    expect(await refusalOf(NAMES_TWICE)).toContain('Columns 2 and 3 of people.parquet have the same name');
  });

  it('are read when a column packed with LZ4 is empty', async () => {
    expect(await rowsOf(EMPTY_COLUMN_IN_LZ4)).toEqual([
      { recordKey: '1', email: '' },
      { recordKey: '2', email: '' },
    ]);
  });

  it('say what they are packed with and what helps when they cannot be unpacked', async () => {
    expect(await refusalOf(DAMAGED_LZ4)).toMatch(/LZ4.*snappy, zstd or gzip/);
  });
});
