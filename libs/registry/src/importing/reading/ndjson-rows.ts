import type { FileRow } from '@sogoc/resolution';

import { UnreadableFileError } from '../errors';
import { byteLines } from './byte-lines';
import type { Decode } from './file-encodings';
import type { FileBytes } from './file-bytes';
import type { OpenFile } from './opened-file';
import { readBytes } from './read-bytes';
import { NOT_IN_ENCODING, NOT_JSON } from './row-faults';

const UTF_8_MARK = /^\u00ef\u00bb\u00bf/;

/** One JSON object a line; blank lines are left out. */
export async function openNdjson(file: FileBytes, decode: Decode): Promise<OpenFile> {
  const { stream, bytesRead } = await readBytes(file);
  return { format: 'ndjson', rows: rowsOf(byteLines(stream), decode, file.name), bytesRead };
}

async function* rowsOf(lines: AsyncIterable<string>, decode: Decode, file: string): AsyncGenerator<FileRow> {
  let number = 0;
  for await (const line of lines) {
    number++;
    const raw = number === 1 ? line.replace(UTF_8_MARK, '') : line;
    if (number === 1 && raw.trimStart().startsWith('['))
      throw new UnreadableFileError(`${file} is one JSON list: write one object a line.`);
    if (raw.trim() !== '') yield { number, raw, ...valuesOf(raw, decode) };
  }
}

function valuesOf(raw: string, decode: Decode): Pick<FileRow, 'values' | 'fault'> {
  const text = decode(raw);
  if (text === undefined) return { fault: NOT_IN_ENCODING };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { values: value as Record<string, unknown> };
  } catch {
    // Told below, like JSON that is no object.
  }
  return { fault: NOT_JSON };
}
