import type { ImportContentRepository } from '@sogoc/persistence';

import type { FileBytes } from '../reading/file-bytes';
import type { ImportFormat } from './import-job';

interface Part {
  readonly part: number;
  readonly bytes: number;
  /** Where it begins in the file. */
  readonly start: number;
}

/** The file of an import, read part by part from the database. */
export async function partsFile(
  content: ImportContentRepository,
  id: string,
  format: ImportFormat,
): Promise<FileBytes> {
  let size = 0;
  const parts: Part[] = [];
  for (const { part, bytes } of await content.partSizes(id)) {
    parts.push({ part, bytes, start: size });
    size += bytes;
  }
  return {
    name: `import.${format}`,
    format,
    size,
    slice: async (start, end) => {
      const pieces: Buffer[] = [];
      for (const { part, bytes, start: begins } of parts) {
        const [from, to] = [Math.max(start, begins), Math.min(end, begins + bytes)];
        if (from < to) pieces.push(await content.readPart(id, part, from - begins, to - from));
      }
      return Buffer.concat(pieces);
    },
    chunks: async function* () {
      for (const { part } of parts) yield await content.readPart(id, part);
    },
  };
}
