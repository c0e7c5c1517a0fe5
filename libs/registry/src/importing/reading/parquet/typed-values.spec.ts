import type { FileRow } from '@sogoc/resolution';

import { UnreadableFileError } from '../../errors';
import type { FileBytes } from '../file-bytes';
import { openFile } from '../open-file';
import { BSON, BYTES, FLOATS, INTERVALS, NESTED_TIMES, TIMES, TIMES_OF_96_BITS } from './typed-parquet-files';

function fileOf(name: string, bytes: Buffer): FileBytes {
  return {
    name,
    size: bytes.length,
    slice: async (start, end) => bytes.subarray(start, end),
    async *chunks() {
      yield bytes;
    },
  };
}

async function rowsOf(file: FileBytes): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const row of (await openFile(file, 'utf-8')).rows) rows.push(row);
  return rows;
}

const read = (base64: string): Promise<FileRow[]> => rowsOf(fileOf('people.parquet', Buffer.from(base64, 'base64')));

const valuesOf = async (base64: string): Promise<unknown[]> => (await read(base64)).map(({ values }) => values);

describe('typed values of Parquet', () => {
  it('are days only in columns of days, and have a zone only where the file says so', async () => {
    expect((await valuesOf(TIMES))[0]).toEqual({
      day: '2024-01-02',
      utc: '2024-01-02T00:00:00.000Z',
      legacy: '2024-01-02T00:00:00.000Z',
      plain: '2024-01-02T00:00:00.000',
      nanos: '2024-01-02T00:00:00.000000001',
    });
    expect(await valuesOf(TIMES_OF_96_BITS)).toEqual([{ at: '2024-01-02T00:00:00.000' }]);
  });

  it('are so within nested values too', async () => {
    expect(await valuesOf(NESTED_TIMES)).toEqual([
      { item: '{"d":"2024-01-02","t":"2024-01-02T00:00:00.000"}', list: '["2024-01-02T00:00:00.000Z"]' },
    ]);
  });

  it('spoil no other row when no calendar has them', async () => {
    expect((await valuesOf(TIMES))[1]).toMatchObject({
      day: 'no day: 2147483647 days from 1970',
      utc: 'no time: 9223372036854775807 micros from 1970',
      plain: '2024-01-02T00:00:00.123456',
      nanos: 'no time: -9223372036854775808 nanos from 1970',
    });
  });

  it('have the digits that were written, and an exponent where digits may be gone', async () => {
    expect(await valuesOf(FLOATS)).toEqual([
      { area: '120.1', double: '120.1', list: '[0.1]' },
      { area: '-0.3', double: '9.007199254740992e+15', list: '[16777216]' },
      { area: 'NaN', double: 'NaN', list: '["NaN"]' },
    ]);
  });

  it('are read when they are intervals', async () => {
    expect(await valuesOf(INTERVALS)).toEqual([{ fullName: 'An', iv: 'P1M2DT3.5S' }]);
  });

  it('that are not read are named, with what helps', async () => {
    const refusal: unknown = await read(BSON).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UnreadableFileError);
    expect(String(refusal)).toContain('Column doc of people.parquet is BSON');
  });

  it('fail again when bytes that are no text are imported as they were written out', async () => {
    const [row] = await read(BYTES);
    expect(row?.fault?.code).toBe('not-utf-8');
    expect(row?.raw).toBe('{"fullName":{"bytesOfNoText":"4efffe41"},"item":{"n":{"bytesOfNoText":"ff"}}}');
    const again = await rowsOf(fileOf('failed.ndjson', Buffer.from(`${row?.raw}\n`)));
    expect(again).toEqual([expect.objectContaining({ raw: row?.raw, fault: expect.anything() })]);
    expect(again[0]?.fault?.detail).toContain('bytes of a Parquet file');
  });
});
