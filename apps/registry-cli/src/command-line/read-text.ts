import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { wrongUse } from './errors';

/** First bytes of a gzip member (RFC 1952). */
const GZIP = [0x1f, 0x8b];

/**
 * A file of text, as it is or packed with gzip, without its byte order mark, NFC. What is not of the encoding said (a label of the WHATWG
 * Encoding Standard; UTF-8 when nobody says one) is refused: read so it would silently be wrong.
 */
export function readText(path: string, encoding = 'utf-8'): string {
  const bytes = unpacked(path, readFileSync(path));
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    throw wrongUse(
      `${basename(path)} is not ${encoding === 'utf-8' ? 'UTF-8' : encoding}: say what it is where --encoding is an option (windows-1252 in the west of Europe, windows-1258 in Viet Nam), or convert it (iconv -f windows-1258 -t utf-8).`,
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
