import { createReadStream, openSync } from 'node:fs';
import { createInterface } from 'node:readline';

export interface FileLine {
  /** From 1. */
  readonly number: number;
  /** Absent when the line is not UTF-8. */
  readonly text?: string;
}

/**
 * The lines of a file (`-` is standard input) that are not blank, one at a time. Fails as the file system does. Bytes are parted at line ends
 * before they are decoded, so that one line of another encoding spoils no other.
 */
export async function* readLines(file: string): AsyncGenerator<FileLine> {
  const input = file === '-' ? process.stdin : createReadStream(file, { fd: openSync(file, 'r') });
  input.setEncoding('latin1');
  // A failure to read comes as an event, which the lines alone would not tell.
  const failed = new Promise<never>((_, reject) => input.once('error', reject));
  failed.catch(() => undefined);
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (let number = 1; ; number++) {
    const { done, value } = await Promise.race([lines.next(), failed]);
    if (done === true) break;
    if (value.trim() !== '') yield { number, ...decoded(value) };
  }
}

/** Drops a byte order mark. */
function decoded(bytes: string): { readonly text?: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1')) };
  } catch {
    return {};
  }
}
