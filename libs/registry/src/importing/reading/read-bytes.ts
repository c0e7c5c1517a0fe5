import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { DamagedFileError, UnreadableFileError } from '../errors';
import { type FileBytes, firstBytes } from './file-bytes';

const GZIP = '1f8b';
const UTF_16 = ['fffe', 'feff'];

/** A file as it comes, unpacked when it is gzip. */
export interface ByteSource {
  readonly stream: Readable;
  /** Of the file as it is, packed or not. */
  readonly bytesRead: () => number;
}

/** Throws {@link UnreadableFileError} for a file of UTF-16, which no reader here understands. */
export async function readBytes(file: FileBytes): Promise<ByteSource> {
  const first = (await firstBytes(file, 2)).toString('hex');
  if (UTF_16.includes(first))
    throw new UnreadableFileError(`${file.name} is UTF-16 ("Unicode text" of a spreadsheet): save it as CSV UTF-8.`);
  let read = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of file.chunks()) {
      read += chunk.length;
      yield chunk;
    }
  }
  const packed = Readable.from(counted(), { objectMode: false });
  const stream = first === GZIP ? Readable.from(unpacked(packed, file.name), { objectMode: false }) : packed;
  return { stream, bytesRead: () => read };
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
