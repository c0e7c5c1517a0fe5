import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { DamagedFileError, UnreadableFileError } from '../errors';
import { type FileBytes, firstBytes } from './file-bytes';

const GZIP = '1f8b';
/** Handed on at once, so that a piece makes no millions of lines that wait. */
const PIECE = 65_536;
/** No table packs as well as this; above the first bytes, what does is made to fill memory and disks. */
const MOST_UNPACKED = 200;
const UNPACKED_FREELY = 64 * 1_048_576;
const UTF_16 = ['fffe', 'feff'];
/** By their first four bytes: what people hand in for a table, and what nobody reads as one. */
const NO_TABLES: Readonly<Record<string, string>> = {
  '504b0304': 'a workbook (.xlsx) or a ZIP archive: save it as CSV UTF-8, or unpack it',
  d0cf11e0: 'a workbook of old (.xls): save it as CSV UTF-8',
  fd377a58: 'packed with xz: unpack it, or pack it with gzip',
  '28b52ffd': 'packed with zstd: unpack it, or pack it with gzip',
  '25504446': 'a PDF: a table is needed, as CSV UTF-8',
};

/** A file as it comes, unpacked when it is gzip. */
export interface ByteSource {
  readonly stream: Readable;
  /** Of the file as it is, packed or not. */
  readonly bytesRead: () => number;
}

/** Throws {@link UnreadableFileError} for a file of UTF-16, and for workbooks and archives, which no reader here understands. */
export async function readBytes(file: FileBytes): Promise<ByteSource> {
  const beginning = (await firstBytes(file, 4)).toString('hex');
  const noTable = NO_TABLES[beginning];
  if (noTable !== undefined) throw new UnreadableFileError(`${file.name} is ${noTable}.`);
  const first = beginning.slice(0, 4);
  if (UTF_16.includes(first))
    throw new UnreadableFileError(`${file.name} is UTF-16 ("Unicode text" of a spreadsheet): save it as CSV UTF-8.`);
  let read = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of file.chunks())
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.subarray(at, at + PIECE);
        read += piece.length;
        yield piece;
      }
  }
  const packed = Readable.from(counted(), { objectMode: false });
  const bytesRead = (): number => read;
  if (first !== GZIP) return { stream: packed, bytesRead };
  return { stream: Readable.from(bounded(unpacked(packed, file.name), bytesRead), { objectMode: false }), bytesRead };
}

/** Throws {@link UnreadableFileError} for what unpacks to far more than it is. */
async function* bounded(chunks: AsyncIterable<Buffer>, packedBytes: () => number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > UNPACKED_FREELY && size > packedBytes() * MOST_UNPACKED)
      throw new UnreadableFileError(`It unpacks to more than ${MOST_UNPACKED} times its size: that is no table.`);
    yield chunk;
  }
}

async function* unpacked(packed: Readable, name: string): AsyncGenerator<Buffer> {
  try {
    // A failure of the file ends the unpacking too.
    yield* pipeline(packed, createGunzip(), () => undefined) as AsyncIterable<Buffer>;
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('Z_')) throw error;
    throw new DamagedFileError(`${name} is gzip that is cut off or damaged.`);
  }
}
