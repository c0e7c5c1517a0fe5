import { beginsLikeParquet } from '@sogoc/resolution';

import { UnreadableFileError } from '../../errors';
import { isBinary, isUtf16 } from './no-text';

/** By their first bytes, in hexadecimal digits: what people hand in for a table, and what nobody reads as one. */
const NO_TABLES: readonly (readonly [beginning: string, what: string])[] = [
  ['504b0304', 'a workbook (.xlsx) or a ZIP archive: save it as CSV UTF-8, or unpack it'],
  ['d0cf11e0', 'a workbook of old (.xls): save it as CSV UTF-8'],
  ['fd377a58', 'packed with xz: unpack it, or pack it with gzip'],
  ['28b52ffd', 'packed with zstd: unpack it, or pack it with gzip'],
  ['425a68', 'packed with bzip2: unpack it, or pack it with gzip'],
  ['377abcaf', 'a 7z archive: unpack it, or pack its file with gzip'],
  ['52617221', 'a RAR archive: unpack it, or pack its file with gzip'],
  ['25504446', 'a PDF: a table is needed, as CSV UTF-8'],
];
const GZIP = '1f8b';

/** Whether bytes are packed with gzip. */
export const isGzip = (beginning: Buffer): boolean => startsWith(beginning, GZIP);

/** Throws {@link UnreadableFileError} for the first bytes of a file that say what it is: a workbook or an archive, which no reader here understands. */
export function refuseNoTable(beginning: Buffer, name: string): void {
  const noTable = NO_TABLES.find(([start]) => startsWith(beginning, start));
  if (noTable !== undefined) throw new UnreadableFileError(`${name} is ${noTable[1]}.`);
}

/** Throws {@link UnreadableFileError} for what is no text of one character a byte; `beginning` is unpacked. */
export function refuseNoText(beginning: Buffer, name: string): void {
  refuseNoTable(beginning, name);
  if (isUtf16(beginning))
    throw new UnreadableFileError(`${name} is UTF-16 ("Unicode text" of a spreadsheet): save it as CSV UTF-8.`);
  if (isGzip(beginning)) throw new UnreadableFileError(`${name} is packed twice with gzip: unpack it once.`);
  if (beginsLikeParquet(beginning))
    throw new UnreadableFileError(`${name} is Parquet packed with gzip: unpack it, for Parquet is packed by itself.`);
  if (isBinary(beginning))
    throw new UnreadableFileError(`${name} holds bytes that are no text: CSV, NDJSON or Parquet is needed.`);
}

const startsWith = (beginning: Buffer, hexadecimal: string): boolean =>
  beginning.subarray(0, hexadecimal.length / 2).toString('hex') === hexadecimal;
