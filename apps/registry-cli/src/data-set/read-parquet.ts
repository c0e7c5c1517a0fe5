import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';

import { wrongUse } from '../command-line/errors';
import type { CsvTable } from './read-csv';

const MAGIC = 'PAR1';

/** By its first bytes, whatever its name ends in. */
export function isParquet(path: string): boolean {
  const first = Buffer.alloc(MAGIC.length);
  const file = openSync(path, 'r');
  try {
    readSync(file, first, 0, MAGIC.length, 0);
  } finally {
    closeSync(file);
  }
  return first.toString('latin1') === MAGIC;
}

/**
 * A Parquet file as a table of texts, as a CSV file would hold them: days as ISO dates, nested values as JSON. One row group at a
 * time is in memory as it was written. The line of a row is its number.
 */
export async function readParquet(path: string): Promise<CsvTable> {
  // Hundreds of kilobytes of decoders that only Parquet files need.
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  const handle = await open(path, 'r');
  try {
    const file = { byteLength: statSync(path).size, slice: sliceOf(handle, statSync(path).size) };
    const metadata = await parquetMetadataAsync(file);
    const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
    const rows: { line: number; cells: Record<string, string> }[] = [];
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      for (const row of await parquetReadObjects({ file, metadata, compressors, rowStart, rowEnd }))
        rows.push({ line: rows.length + 1, cells: cellsOf(row) });
      rowStart = rowEnd;
    }
    return { columns, rows, rejected: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : 'unknown reason';
    throw wrongUse(`${basename(path)} (${statSync(path).size} bytes) could not be read as Parquet: ${reason}.`);
  } finally {
    await handle.close();
  }
}

function sliceOf(handle: FileHandle, size: number): (start: number, end?: number) => Promise<ArrayBuffer> {
  return async (start, end = size) => {
    const bytes = new Uint8Array(end - start);
    await handle.read(bytes, 0, bytes.length, start);
    return bytes.buffer;
  };
}

function cellsOf(row: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (value instanceof Uint8Array) return new TextDecoder().decode(value).normalize('NFC').trim();
  if (typeof value === 'object') return JSON.stringify(value, plainMember);
  return String(value).normalize('NFC').trim();
}

const plainMember = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
