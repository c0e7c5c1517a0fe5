import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { wrongUse } from './errors';

/** A UTF-8 file without its byte order mark, NFC. Other encodings are refused: read as UTF-8 they would silently be wrong. */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    throw wrongUse(
      `${basename(path)} is not UTF-8: convert it (iconv -f windows-1258 -t utf-8, for example) and try again.`,
    );
  }
}
