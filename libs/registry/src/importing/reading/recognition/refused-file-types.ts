import { UnreadableFileError } from '../errors';

const UTF_16 = ['fffe', 'feff'];
/** By their first four bytes: what people hand in for a table, and what nobody reads as one. */
const NO_TABLES: Readonly<Record<string, string>> = {
  '504b0304': 'a workbook (.xlsx) or a ZIP archive: save it as CSV UTF-8, or unpack it',
  d0cf11e0: 'a workbook of old (.xls): save it as CSV UTF-8',
  fd377a58: 'packed with xz: unpack it, or pack it with gzip',
  '28b52ffd': 'packed with zstd: unpack it, or pack it with gzip',
  '25504446': 'a PDF: a table is needed, as CSV UTF-8',
};

/** `beginning`: the first four bytes, in hexadecimal digits. Throws {@link UnreadableFileError}. */
export function refuseNoTable(beginning: string, name: string): void {
  const noTable = NO_TABLES[beginning];
  if (noTable !== undefined) throw new UnreadableFileError(`${name} is ${noTable}.`);
  if (UTF_16.includes(beginning.slice(0, 4)))
    throw new UnreadableFileError(`${name} is UTF-16 ("Unicode text" of a spreadsheet): save it as CSV UTF-8.`);
}
