import { coreRegistry } from '@sogoc/core-entities';
import { faultOfColumns } from '@sogoc/resolution';
import { gzipSync } from 'node:zlib';

import { UnreadableFileError } from '../errors';
import { LONGEST_LINE } from './byte-lines';
import { csvRecords } from './csv/csv-records';
import type { FileBytes } from './file-bytes';
import { openFile } from './open-file';
import { refuseSwollen } from './parquet/decode-parquet';

const PART = 5_000_000;

function fileOf(bytes: Buffer, name: string): FileBytes {
  return {
    name,
    size: bytes.length,
    slice: async (start, end) => bytes.subarray(start, end),
    async *chunks() {
      for (let at = 0; at < bytes.length; at += PART) yield bytes.subarray(at, at + PART);
    },
  };
}

async function countRows(bytes: Buffer, name: string): Promise<number> {
  let count = 0;
  const { rows } = await openFile(fileOf(bytes, name), 'utf-8');
  for await (const _ of rows) count++;
  return count;
}

const HEADING = 'recordKey,fullName\n';
const row = `HS-1,"${'x'.repeat(1_000_000)}"\n`;

describe('files made to fill memory or disks', () => {
  it.each<[string, Buffer, string]>([
    ['a line that does not end', Buffer.from(HEADING + 'x'.repeat(LONGEST_LINE + 1)), 'import.csv'],
    ['a heading that does not end', Buffer.alloc(LONGEST_LINE + 1, 'x'), 'import.csv'],
    ['gzip of one line', gzipSync(Buffer.alloc(20_000_000, 'x')), 'import.csv'],
    ['gzip of many lines', gzipSync(Buffer.alloc(80_000_000, row)), 'import.csv'],
  ])('are not read: %s', async (_, bytes, name) => {
    await expect(countRows(bytes, name)).rejects.toThrow(UnreadableFileError);
  });

  it('loses no other line of NDJSON to one that is too long', async () => {
    const long = `{"id":"2","fullName":"${'x'.repeat(LONGEST_LINE)}"}`;
    const bytes = Buffer.from(`{"id":"1"}\n${long}\n{"id":"3"}\n`);
    const rows: unknown[] = [];
    const file = await openFile(fileOf(bytes, 'import.ndjson'), 'utf-8');
    for await (const { number, raw, fault } of file.rows) rows.push([number, raw, fault?.code]);
    expect(rows).toEqual([
      [1, '{"id":"1"}', undefined],
      [2, '', 'line-too-long'],
      [3, '{"id":"3"}', undefined],
    ]);
  });

  it('says nothing of what is in them', async () => {
    const error = await countRows(Buffer.from(`${HEADING}${'Bình'.repeat(2_000_000)}`), 'import.csv').catch(String);
    expect(error).toContain('more than 5 MB');
    expect(error).not.toContain('Bình');
  });

  it.each([3_000_000_000n, 10_000_001])('are not read: Parquet with a row group of %s rows', (rows) => {
    const groups = [{ num_rows: 1_000_000n }, { num_rows: rows }];
    expect(() => refuseSwollen({ name: 'import.parquet' }, groups)).toThrow(UnreadableFileError);
    expect(() => refuseSwollen({ name: 'import.parquet' }, groups.slice(0, 1))).not.toThrow();
  });

  it('says no value of a first line that is no heading', async () => {
    const error = await countRows(Buffer.from('Bình,Huế,Huế\n'), 'import.csv').catch(String);
    expect(error).toContain('Columns 2 and 3 of import.csv have the same name');
    const mapping = { columns: { ma: 'recordKey', ten: 'fullName' } };
    const persons = coreRegistry.entityByCollection('persons')!;
    expect(faultOfColumns(['Bình', '001180000123'], mapping, persons)).not.toMatch(/Bình|0011/);
    expect(faultOfColumns(['ma', 'ho_ten'], mapping, persons)).toContain('Its columns: ma, ho_ten');
  });

  it('reads large rows, and gzip that packs well', async () => {
    expect(await countRows(Buffer.from(HEADING + row.repeat(8)), 'import.csv')).toBe(8);
    expect(await countRows(gzipSync(Buffer.from(HEADING + row.repeat(8))), 'import.csv')).toBe(8);
  });

  it('waits for the end of a quoted cell no longer than for a row', async () => {
    const open = `"${'x'.repeat(LONGEST_LINE / 2)}`;
    async function* lines(): AsyncGenerator<string> {
      yield* [open, open.slice(1), open.slice(1), 'a'];
    }
    const closed: boolean[] = [];
    for await (const { isClosed } of csvRecords(lines(), { delimiter: ',', columns: 1 })) closed.push(isClosed);
    expect(closed).toEqual([false, true, true, true]);
  });
});
