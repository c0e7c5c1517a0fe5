import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

export interface FileLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** The lines of a file (`-` is standard input) that are not blank, one at a time. Fails as the file system does. */
export async function* readLines(file: string): AsyncGenerator<FileLine> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  // A failure to open comes as an event, which the lines alone would not tell.
  const failed = new Promise<never>((_, reject) => input.once('error', reject));
  failed.catch(() => undefined);
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (let number = 1; ; number++) {
    const { done, value } = await Promise.race([lines.next(), failed]);
    if (done === true) break;
    const text = number === 1 ? value.replace(/^\ufeff/, '') : value;
    if (text.trim() !== '') yield { number, text };
  }
}
