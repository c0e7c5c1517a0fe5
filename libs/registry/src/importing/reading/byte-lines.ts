import type { Readable } from 'node:stream';

import { UnreadableFileError } from '../errors';

/** Bytes of a line: what is longer fits no request of the API, and gzip makes lines of gigabytes out of a megabyte. */
export const LONGEST_LINE = 5_000_000;

const LINE_END = /\r\n|\n|\r/;

/** As {@link boundedLines}. Throws {@link UnreadableFileError} for a line that is too long. */
export async function* byteLines(stream: Readable): AsyncGenerator<string> {
  for await (const line of boundedLines(stream)) {
    if (line === undefined) throw new UnreadableFileError(TOO_LONG);
    yield line;
  }
}

/** The lines of a stream, one character a byte, blank ones too; undefined for one that is too long, of which nothing is held. Fails as the stream does. */
export async function* boundedLines(stream: Readable): AsyncGenerator<string | undefined> {
  stream.setEncoding('latin1');
  let open = '';
  let isTooLong = false;
  let isBehindReturn = false;
  for await (const piece of stream as AsyncIterable<string>) {
    // The second half of an end, of which the first one came with the piece before.
    const text = isBehindReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
    isBehindReturn = piece.endsWith('\r');
    // What is open is not looked through again: of a long line there are many pieces.
    for (const [at, part] of text.split(LINE_END).entries()) {
      if (at > 0) {
        yield isTooLong ? undefined : open;
        open = '';
        isTooLong = false;
      }
      isTooLong ||= open.length + part.length > LONGEST_LINE;
      open = isTooLong ? '' : open + part;
    }
  }
  if (isTooLong) yield undefined;
  else if (open !== '') yield open;
}

const TOO_LONG = `It has a line of more than ${LONGEST_LINE / 1_000_000} MB: that is no row.`;
