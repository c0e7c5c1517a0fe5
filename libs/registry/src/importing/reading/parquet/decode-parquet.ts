import { beginsLikeParquet, PARQUET_TELLING_BYTES } from '@sogoc/resolution';

import { UnreadableFileError } from '../errors';
import { type FileBytes, firstBytes } from './file-bytes';

/** Rows of one row group, which is read at once; writers make a tenth of that. A few bytes can stand for billions of equal rows. */
const MOST_IN_GROUP = 10_000_000;

/** By its first bytes, whatever its name ends in. */
export const isParquet = async (file: FileBytes): Promise<boolean> =>
  beginsLikeParquet(await firstBytes(file, PARQUET_TELLING_BYTES));

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

/** One row group at a time is in memory as it was written. Throws {@link UnreadableFileError} for what is no Parquet. */
export async function openParquetTable(bytes: FileBytes): Promise<ParquetTable> {
  // Hundreds of kilobytes of decoders that only Parquet files need.
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  const file = {
    byteLength: bytes.size,
    slice: async (start: number, end = bytes.size) => exactBuffer(await bytes.slice(start, end)),
  };
  const metadata = await parquetMetadataAsync(file).catch((error: unknown) => {
    throw notReadable(bytes, error);
  });
  refuseSwollen(bytes, metadata.row_groups);
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
      throw notReadable(bytes, error);
    }
  }
  return { columns: parquetSchema(metadata).children.map(({ element }) => element.name), rows: rows() };
}

/** Throws {@link UnreadableFileError} for groups of so many rows that they would fill the memory. */
export function refuseSwollen(
  { name }: Pick<FileBytes, 'name'>,
  groups: readonly { readonly num_rows: bigint | number }[],
): void {
  if (groups.every(({ num_rows }) => num_rows <= MOST_IN_GROUP)) return;
  throw new UnreadableFileError(
    `${name} has row groups of more than ${MOST_IN_GROUP} rows: write it with smaller ones.`,
  );
}

function notReadable({ name, size }: FileBytes, error: unknown): Error {
  const reason = error instanceof Error ? error.message.split('\n')[0] : 'unknown reason';
  return new UnreadableFileError(`${name} (${size} bytes) could not be read as Parquet: ${reason}.`);
}

const exactBuffer = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

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
