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

/** A Parquet file that is being read, as a table of texts: days as ISO dates, nested values as JSON. */
export interface ParquetTable {
  readonly columns: readonly string[];
  /** The line of a row is its number; `share`: of the rows, how many were read with it (0–1). */
  readonly rows: AsyncIterable<{
    readonly line: number;
    readonly cells: Readonly<Record<string, string>>;
    readonly share: number;
  }>;
}

/** A Parquet file as a table of texts, as a CSV file would hold them. */
export async function readParquet(path: string): Promise<CsvTable> {
  const { columns, rows } = await openParquetTable(path);
  const read: { line: number; cells: Readonly<Record<string, string>> }[] = [];
  for await (const { line, cells } of rows) read.push({ line, cells });
  return { columns, rows: read, rejected: [] };
}

/** One row group at a time is in memory as it was written. Fails with wrong use for what is no Parquet. */
export async function openParquetTable(path: string): Promise<ParquetTable> {
  // Hundreds of kilobytes of decoders that only Parquet files need.
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  const size = statSync(path).size;
  const handle = await open(path, 'r');
  const file = { byteLength: size, slice: sliceOf(handle, size) };
  const metadata = await parquetMetadataAsync(file).catch(async (error: unknown) => {
    await handle.close();
    throw notReadable(path, error);
  });
  const total = Number(metadata.num_rows);
  async function* rows(): AsyncGenerator<{ line: number; cells: Record<string, string>; share: number }> {
    let line = 0;
    try {
      for (const group of metadata.row_groups) {
        const rowEnd = line + Number(group.num_rows);
        for (const row of await parquetReadObjects({ file, metadata, compressors, rowStart: line, rowEnd })) {
          line++;
          yield { line, cells: cellsOf(row), share: line / total };
        }
      }
    } catch (error) {
      throw notReadable(path, error);
    } finally {
      await handle.close();
    }
  }
  return { columns: parquetSchema(metadata).children.map(({ element }) => element.name), rows: rows() };
}

function notReadable(path: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message.split('\n')[0] : 'unknown reason';
  return wrongUse(`${basename(path)} (${statSync(path).size} bytes) could not be read as Parquet: ${reason}.`);
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
