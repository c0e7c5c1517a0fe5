/** A value as PostgreSQL reads it; null and undefined are its NULL. */
export type CopyValue = string | number | boolean | null | undefined;

/** Makes the values of a table's columns from one row. */
export type CopiedColumns<Row> = Readonly<Record<string, (row: Row) => CopyValue>>;

/** A JSON value; null is no JSON but NULL. */
export const copiedJson = (value: unknown): CopyValue =>
  value === null || value === undefined ? null : JSON.stringify(value);

/** An array of whole numbers. */
export const copiedNumbers = (numbers: readonly number[]): CopyValue => `{${numbers.join()}}`;

/** An array of words of letters, digits and signs other than quotes, commas, braces and backslashes. */
export const copiedWords = (words: readonly string[]): CopyValue => `{${words.map((word) => `"${word}"`).join()}}`;

/** Bytes in hexadecimal. */
export const copiedBytes = (hex: string): CopyValue => `\\x${hex}`;

/** The text format of COPY: a line a row, its values parted by tabs. */
export function copyText<Row>(columns: CopiedColumns<Row>, rows: readonly Row[]): string {
  const values = Object.values(columns);
  let text = '';
  for (const row of rows) {
    let separator = '';
    for (const valueOf of values) {
      text += separator + field(valueOf(row));
      separator = '\t';
    }
    text += '\n';
  }
  return text;
}

/** `COPY` of these columns of a table. */
export const copyStatement = (table: string, columns: CopiedColumns<never>): string =>
  `COPY ${table} (${Object.keys(columns).join(', ')}) FROM STDIN`;

const ESCAPED = /[\\\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function field(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N';
  return typeof value === 'string' ? value.replace(ESCAPED, (letter) => ESCAPES[letter]!) : String(value);
}
