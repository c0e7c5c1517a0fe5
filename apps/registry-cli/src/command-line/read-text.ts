import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { wrongUse } from './errors';

/** First bytes of a gzip member (RFC 1952). */
const GZIP = [0x1f, 0x8b];

/** A UTF-8 file, as it is or packed with gzip, without its byte order mark, NFC. Other encodings are refused: read as UTF-8 they would silently be wrong. */
export function readText(path: string): string {
  const bytes = unpacked(path, readFileSync(path));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    throw wrongUse(
      `${basename(path)} is not UTF-8: convert it (iconv -f windows-1258 -t utf-8, for example) and try again.`,
    );
  }
}

function unpacked(path: string, bytes: Buffer): Buffer {
  if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) return bytes;
  try {
    return gunzipSync(bytes);
  } catch {
    throw wrongUse(`${basename(path)} begins like gzip and cannot be unpacked: it is cut off or damaged.`);
  }
}
