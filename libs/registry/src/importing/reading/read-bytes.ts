import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { DamagedFileError } from '../errors';
import { bounded } from './decompression-bomb';
import { type FileBytes, firstBytes } from './file-bytes';
import { peekAt, type PeekedBytes } from './peeked-bytes';
import { isGzip, refuseNoTable } from './recognition/refused-file-types';

/** Handed on at once, so that a piece makes no millions of lines that wait. */
const PIECE = 65_536;
/** So much of the beginning, unpacked, is looked at. */
const LOOKED_AT = 65_536;

/** A file as it comes, unpacked when it is gzip. */
export interface ByteSource {
  readonly stream: Readable;
  /** Of the file as it is, packed or not. */
  readonly bytesRead: () => number;
}

/** Throws {@link UnreadableFileError} for workbooks and archives, and what `refuse` throws over the beginning, unpacked. */
export async function readBytes(
  file: FileBytes,
  refuse: (beginning: Pick<PeekedBytes, 'beginning' | 'isWhole'>) => void,
): Promise<ByteSource> {
  const packed = await firstBytes(file, 4);
  refuseNoTable(packed, file.name);
  let read = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of file.chunks())
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.subarray(at, at + PIECE);
        read += piece.length;
        yield piece;
      }
  }
  const bytesRead = (): number => read;
  const bytes = isGzip(packed) ? bounded(unpacked(counted(), file), bytesRead) : counted();
  const peeked = await peekAt(bytes, LOOKED_AT);
  try {
    refuse(peeked);
  } catch (error) {
    await peeked.close();
    throw error;
  }
  return { stream: Readable.from(peeked.all(), { objectMode: false }), bytesRead };
}

async function* unpacked(packed: AsyncIterable<Uint8Array>, file: FileBytes): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  try {
    // A failure of the file ends the unpacking too.
    const source = Readable.from(packed, { objectMode: false });
    yield* pipeline(source, gunzip, () => undefined) as AsyncIterable<Buffer>;
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('Z_')) throw error;
    throw new DamagedFileError(`${file.name} is gzip that is cut off or damaged.`);
  }
  if (!(await isPadding(file, gunzip.bytesWritten)))
    throw new DamagedFileError(`${file.name} is gzip with bytes behind its end, which were not read: unpack it.`);
}

/** Unpacking ends at zeros, as tapes have them behind a file. */
async function isPadding(file: FileBytes, from: number): Promise<boolean> {
  for (let at = from; at < file.size; at += PIECE) {
    const piece = await file.slice(at, Math.min(at + PIECE, file.size));
    if (piece.some((byte) => byte !== 0)) return false;
  }
  return true;
}
