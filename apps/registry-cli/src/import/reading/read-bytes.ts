import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { CommandFailure, wrongUse } from '../../command-line/errors';

const GZIP = '1f8b';
const UTF_16 = ['fffe', 'feff'];

/** A file as it comes, unpacked when it is gzip. */
export interface ByteSource {
  readonly stream: Readable;
  readonly bytesRead: () => number;
}

/** Fails for a file of UTF-16, which no reader here understands, and as the file system does. */
export function readBytes(path: string): ByteSource {
  const first = firstBytes(path, 2).toString('hex');
  if (UTF_16.includes(first))
    throw wrongUse(`${basename(path)} is UTF-16 ("Unicode text" of a spreadsheet): save it as CSV UTF-8.`);
  const file = createReadStream(path);
  const bytesRead = (): number => file.bytesRead;
  if (first !== GZIP) return { stream: file, bytesRead };
  return { stream: Readable.from(unpacked(file, basename(path)), { objectMode: false }), bytesRead };
}

async function* unpacked(file: Readable, name: string): AsyncGenerator<Buffer> {
  try {
    // A failure of the file ends the unpacking too.
    yield* pipeline(file, createGunzip(), () => undefined) as AsyncIterable<Buffer>;
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('Z_')) throw error;
    throw new CommandFailure(`${name} is gzip that is cut off or damaged.`);
  }
}

export function firstBytes(path: string, count: number): Buffer {
  const bytes = Buffer.alloc(Math.min(count, statSync(path).size));
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, bytes.length, 0);
  } finally {
    closeSync(file);
  }
  return bytes;
}
