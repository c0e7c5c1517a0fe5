import { parseExactly } from '@sogoc/kernel';
import type { FileRow, RowFault } from '@sogoc/resolution';

import { boundedLines, LONGEST_LINE } from './byte-lines';
import { hasBytesOfNoText } from './bytes-of-no-text';
import { type Decode, UTF_8_MARK } from './file-encodings';
import type { OpenFile } from './opened-file';
import type { ByteSource } from './read-bytes';
import { NO_TEXT, NOT_JSON, notInEncoding } from './row-faults';

/** One JSON object a line; blank lines are left out. Whole numbers that cannot be held exactly are texts with the same digits. */
export const openNdjson = ({ stream, bytesRead }: ByteSource, decode: Decode): OpenFile => ({
  format: 'ndjson',
  rows: rowsOf(boundedLines(stream), decode),
  bytesRead,
});

async function* rowsOf(lines: AsyncIterable<string | undefined>, decode: Decode): AsyncGenerator<FileRow> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line === undefined) {
      yield { number, raw: '', fault: LINE_TOO_LONG };
      continue;
    }
    const raw = number === 1 ? line.replace(UTF_8_MARK, '') : line;
    if (raw.trim() !== '') yield { number, raw, ...valuesOf(raw, decode) };
  }
}

function valuesOf(raw: string, decode: Decode): Pick<FileRow, 'values' | 'fault'> {
  const text = decode(raw);
  if (text === undefined) return { fault: notInEncoding() };
  if (hasBytesOfNoText(text)) return { fault: NO_TEXT };
  try {
    const parsed = parseExactly(text);
    if ('twice' in parsed) return { fault: memberTwice(parsed.twice) };
    const { value } = parsed;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { values: value as Record<string, unknown> };
  } catch {
    // Told below, like JSON that is no object.
  }
  return { fault: NOT_JSON };
}

/** It is not written out again: nothing of it is held. */
const LINE_TOO_LONG: RowFault = {
  code: 'line-too-long',
  detail: `The line is longer than ${LONGEST_LINE / 1_000_000} MB, more than a record may have, and was left out: look it up in the file.`,
};

/** By their places: a name may be anything. */
const memberTwice = ([first, second]: readonly [number, number]): RowFault => ({
  code: 'member-twice',
  detail: `Members ${first} and ${second} of one of its objects have the same name: write one of the two.`,
});
