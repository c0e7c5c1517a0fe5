import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The lines of a stream, one character a byte, blank ones too. Fails as the stream does. */
export async function* byteLines(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding('latin1');
  const lines = createInterface({ input: stream, crlfDelay: Infinity });
  // A failure to read comes as an event, which the lines alone would not tell.
  let failure: Error | undefined;
  stream.once('error', (error: Error) => {
    failure = error;
    lines.close();
  });
  yield* lines;
  if (failure === undefined && !stream.readableEnded && !stream.destroyed) await once(stream, 'close');
  if (failure !== undefined) throw failure;
}
