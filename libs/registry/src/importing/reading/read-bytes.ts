import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { DamagedFileError } from '../errors';
import { bounded } from './decompression-bomb';
import { type FileBytes, firstBytes } from './file-bytes';
import { refuseNoTable } from './refused-file-types';

const GZIP = '1f8b';
/** Handed on at once, so that a piece makes no millions of lines that wait. */
const PIECE = 65_536;
/** A file as it comes, unpacked when it is gzip. */
export interface ByteSource {
  readonly stream: Readable;
  /** Of the file as it is, packed or not. */
  readonly bytesRead: () => number;
}

/** Throws {@link UnreadableFileError} for a file of UTF-16, and for workbooks and archives, which no reader here understands. */
export async function readBytes(file: FileBytes): Promise<ByteSource> {
  const beginning = (await firstBytes(file, 4)).toString('hex');
  refuseNoTable(beginning, file.name);
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
  if (!beginning.startsWith(GZIP)) return { stream: packed, bytesRead };
  return { stream: Readable.from(bounded(unpacked(packed, file.name), bytesRead), { objectMode: false }), bytesRead };
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
