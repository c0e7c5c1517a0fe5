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
  const lines = createInterface({ input, crlfDelay: Infinity });
  // A failure to read comes as an event, which the lines alone would not tell.
  let failure: Error | undefined;
  input.once('error', (error: Error) => {
    failure = error;
    lines.close();
  });
  let number = 0;
  for await (const bytes of lines) {
    number++;
    if (bytes.trim() !== '') yield { number, ...decoded(bytes) };
  }
  if (failure !== undefined) throw failure;
}

/** Drops a byte order mark. */
function decoded(bytes: string): { readonly text?: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1')) };
  } catch {
    return {};
  }
}
