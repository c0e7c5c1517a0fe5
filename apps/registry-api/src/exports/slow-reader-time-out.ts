import { once } from 'node:events';
import type { PassThrough } from 'node:stream';

/** Milliseconds that a reader may take for one part: until then a snapshot is held for him. */
const PATIENCE_MS = 60_000;

/** Ends the export, and with it its snapshot, when the reader is gone or does not read. */
export async function writeTo(stream: PassThrough, text: string): Promise<void> {
  if (!stream.destroyed && stream.write(text)) return;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  // A reader who goes away closes the stream, which then never has room again.
  if (!stream.destroyed) await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]);
  if (stream.destroyed) throw new Error('The reader of an export went away');
}
