import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

import { UnreadableFileError } from '../errors';

/** Bytes of a line: what is longer fits no request of the API, and gzip makes lines of gigabytes out of a megabyte. */
export const LONGEST_LINE = 5_000_000;

/** The lines of a stream, one character a byte, blank ones too. Fails as the stream does; throws {@link UnreadableFileError} for a line that is too long. */
export async function* byteLines(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding('latin1');
  const lines = createInterface({ input: stream, crlfDelay: Infinity });
  // A failure to read comes as an event, which the lines alone would not tell.
  let failure: Error | undefined;
  stream.once('error', (error: Error) => {
    failure = error;
    lines.close();
  });
  boundLines(stream);
  yield* lines;
  if (failure === undefined && !stream.readableEnded && !stream.destroyed) await once(stream, 'close');
  if (failure !== undefined) throw failure;
}

/** Ends the stream when a line is too long; the reader of lines itself would keep any. */
function boundLines(stream: Readable): void {
  let length = 0;
  stream.on('data', (text: string) => {
    const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
    length = end < 0 ? length + text.length : text.length - end - 1;
    if (length > LONGEST_LINE) stream.destroy(new UnreadableFileError(TOO_LONG));
  });
}

const TOO_LONG = `It has a line of more than ${LONGEST_LINE / 1_000_000} MB: that is no row.`;
