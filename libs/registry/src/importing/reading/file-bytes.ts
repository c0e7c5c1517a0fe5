import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';

import type { FileFormat } from './recognition/file-formats';

/** The bytes of a file, wherever they lie. */
export interface FileBytes {
  /** For people; without a path. */
  readonly name: string;
  /** What it is said to be; by its name when left out. */
  readonly format?: FileFormat;
  readonly size: number;
  /** From `start` to before `end`, both within the file. */
  slice(start: number, end: number): Promise<Uint8Array>;
  /** All, from the beginning. */
  chunks(): AsyncIterable<Uint8Array>;
}

export function fileOnDisk(path: string): FileBytes {
  return {
    name: basename(path),
    size: statSync(path).size,
    slice: async (start, end) => {
      const bytes = new Uint8Array(end - start);
      const handle = await open(path, 'r');
      try {
        await handle.read(bytes, 0, bytes.length, start);
      } finally {
        await handle.close();
      }
      return bytes;
    },
    chunks: () => createReadStream(path) as AsyncIterable<Buffer>,
  };
}

/** Up to `count` bytes of the beginning. */
export const firstBytes = async (file: FileBytes, count: number): Promise<Buffer> =>
  Buffer.from(await file.slice(0, Math.min(count, file.size)));
