import { beginsLikeParquet, PARQUET_TELLING_BYTES } from '@sogoc/resolution';
import type { SchemaElement } from 'hyparquet';

import { UnreadableFileError } from '../../errors';
import { type FileBytes, firstBytes } from '../file-bytes';
import { decoderOf, type FileEncoding } from '../file-encodings';
import { refuseUtf8 } from '../recognition/refuse-utf-8';
import { CellsOfRow, type ParquetCells } from './cells-of-row';
import { namedCompressors } from './named-compressors';
import { namesTwice } from './names-twice';
import { takeTypes } from './values/take-types';
import { VALUE_PARSERS } from './values/value-parsers';

/** Rows of one row group, which is read at once; writers make a tenth of that. A few bytes can stand for billions of equal rows. */
const MOST_IN_GROUP = 10_000_000;
/** So many rows tell whether bytes are in the encoding that was said. */
const SAMPLE_ROWS = 1_000;

/** By its first bytes, whatever its name ends in. */
export const isParquet = async (file: FileBytes): Promise<boolean> =>
  beginsLikeParquet(await firstBytes(file, PARQUET_TELLING_BYTES));

/** A row of {@link ParquetTable}: `line` is its number, from 1; `share` says of the rows how many were read with it (0–1). */
export interface ParquetRow extends ParquetCells {
  readonly line: number;
  readonly share: number;
}

/** A Parquet file that is being read, as a table of texts. */
export interface ParquetTable {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<ParquetRow>;
}

/**
 * One row group at a time is in memory as it was written. `encoding` is that of bytes which the file does not say to be text. Throws
 * {@link UnreadableFileError} for what is no Parquet, and for two columns of one name.
 */
export async function openParquetTable(bytes: FileBytes, encoding: FileEncoding): Promise<ParquetTable> {
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
  const schema = parquetSchema(metadata);
  const twice = namesTwice(schema);
  if (twice !== undefined)
    throw new UnreadableFileError(`Columns ${twice[0]} and ${twice[1]} of ${bytes.name} have the same name.`);
  refuseBson(bytes, metadata.schema);
  const cells = new CellsOfRow(schema.children, takeTypes(schema), decoderOf(encoding));
  const options = { file, metadata, compressors: namedCompressors(compressors), utf8: false, parsers: VALUE_PARSERS };
  const total = Number(metadata.num_rows);
  async function* rows(): AsyncGenerator<ParquetRow> {
    let line = 0;
    try {
      for (const group of metadata.row_groups) {
        const rowEnd = line + Number(group.num_rows);
        const read = await parquetReadObjects({ ...options, rowStart: line, rowEnd });
        if (line === 0) refuseUtf8(bytesAmong(read.slice(0, SAMPLE_ROWS)), encoding, bytes.name);
        for (const row of read) {
          line++;
          yield { line, ...cells.read(row), share: line / total };
        }
      }
    } catch (error) {
      throw error instanceof UnreadableFileError ? error : notReadable(bytes, error);
    }
  }
  return { columns: schema.children.map(({ element }) => element.name), rows: rows() };
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

/** The reader has nothing for it. */
function refuseBson({ name }: FileBytes, schema: readonly SchemaElement[]): void {
  const column = schema.find(({ converted_type: converted }) => converted === 'BSON');
  if (column !== undefined)
    throw new UnreadableFileError(
      `Column ${column.name} of ${name} is BSON, which is not read: write it as JSON, or leave it out of the file.`,
    );
}

function notReadable({ name, size }: FileBytes, error: unknown): Error {
  const reason = error instanceof Error ? error.message.split('\n')[0] : 'unknown reason';
  return new UnreadableFileError(`${name} (${size} bytes) could not be read as Parquet: ${reason}.`);
}

const exactBuffer = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

/** Bytes that the file does not say to be text. */
const bytesAmong = (rows: readonly Readonly<Record<string, unknown>>[]): readonly Buffer[] =>
  rows.flatMap((row) =>
    Object.values(row).flatMap((value) => (value instanceof Uint8Array ? [Buffer.from(value)] : [])),
  );
