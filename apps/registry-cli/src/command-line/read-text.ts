import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { wrongUse } from './errors';

/** First bytes of a gzip member (RFC 1952). */
const GZIP = [0x1f, 0x8b];
const UTF_8 = 'utf-8';
/** The byte order mark as UTF-8 has it. */
const MARK = [0xef, 0xbb, 0xbf];

/**
 * A file of text, as it is or packed with gzip, without its byte order mark, NFC. What is not of the encoding said (a label of the WHATWG
 * Encoding Standard; UTF-8 when nobody says one) is refused: read so it would silently be wrong.
 */
export const readText = (path: string, encoding?: string): string =>
  decoded(path, unpacked(path, readFileSync(path)), encoding).normalize('NFC');

/** The same as bytes of UTF-8, and not NFC. */
export function readUtf8(path: string, encoding = UTF_8): Buffer {
  const bytes = unpacked(path, readFileSync(path));
  if (encoding !== UTF_8 || !isUtf8(bytes)) return Buffer.from(decoded(path, bytes, encoding));
  return MARK.every((byte, i) => bytes[i] === byte) ? bytes.subarray(MARK.length) : bytes;
}

function decoded(path: string, bytes: Buffer, encoding = UTF_8): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw wrongUse(
      `${basename(path)} is not ${encoding === UTF_8 ? 'UTF-8' : encoding}: say what it is where --encoding is an option (windows-1252 in the west of Europe, windows-1258 in Viet Nam), or convert it (iconv -f windows-1258 -t utf-8).`,
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
