import { parse } from 'csv-parse/sync';
import type { FileRow, RowFault } from '@sogoc/resolution';

import { UnreadableFileError } from '../errors';
import { byteLines } from './byte-lines';
import type { Decode } from './cell-text';
import { type CsvRecord, csvRecords } from './csv-records';
import type { FileBytes } from './file-bytes';
import type { OpenFile } from './opened-file';
import { NOT_IN_ENCODING } from './row-faults';
import { readBytes } from './read-bytes';

const DELIMITERS = [',', ';', '\t', '|'];
const UTF_8_MARK = '\u00ef\u00bb\u00bf';
const NOT_CLOSED: RowFault = { code: 'not-csv', detail: 'It has a quote that does not close.' };

/**
 * A CSV file with a heading, a row at a time. The delimiter is the comma, semicolon, tab or bar that the heading uses most. Bytes are
 * parted into cells before they are decoded, so that one cell of another encoding spoils no other row.
 */
export async function openCsv(file: FileBytes, decode: Decode): Promise<OpenFile> {
  const { stream, bytesRead } = await readBytes(file);
  const lines = byteLines(stream);
  const heading = (await lines.next()).value as string | undefined;
  if (heading === undefined || heading.trim() === '')
    throw new UnreadableFileError(`${file.name} is empty: a heading with the names of the columns is needed.`);
  const delimiter = delimiterOf(heading);
  const columns = columnsOf(heading, delimiter, decode, file.name);
  return {
    format: 'csv',
    heading,
    columns,
    rows: rowsOf(csvRecords(lines, delimiter), delimiter, columns, decode),
    bytesRead,
  };
}

async function* rowsOf(
  records: AsyncIterable<CsvRecord>,
  delimiter: string,
  columns: readonly string[],
  decode: Decode,
): AsyncGenerator<FileRow> {
  let number = 0;
  for await (const { raw, isClosed } of records) {
    number++;
    yield { number, raw, ...(isClosed ? valuesOf(cellsOf(raw, delimiter), columns, decode) : { fault: NOT_CLOSED }) };
  }
}

function valuesOf(
  cells: readonly string[],
  columns: readonly string[],
  decode: Decode,
): Pick<FileRow, 'values' | 'fault'> {
  if (cells.length !== columns.length)
    return {
      fault: {
        code: 'other-cells',
        detail: `It has ${cells.length} cells, and the heading ${columns.length} columns.`,
      },
    };
  const values: Record<string, string> = {};
  for (const [at, cell] of cells.entries()) {
    const text = decode(cell);
    if (text === undefined) return { fault: NOT_IN_ENCODING };
    values[columns[at] as string] = text.trim();
  }
  return { values };
}

function columnsOf(heading: string, delimiter: string, decode: Decode, file: string): readonly string[] {
  const bytes = heading.startsWith(UTF_8_MARK) ? heading.slice(UTF_8_MARK.length) : heading;
  const columns = cellsOf(bytes, delimiter).map((cell, at) => {
    const name = decode(cell)?.trim();
    if (name === undefined)
      throw new UnreadableFileError(`The heading of ${file} is not in this encoding: say its --encoding.`);
    if (name === '') throw new UnreadableFileError(`Column ${at + 1} of ${file} has no name.`);
    return name;
  });
  // By their places: without a heading, what stands there is of somebody.
  const twice = columns.findIndex((name, at) => columns.indexOf(name) !== at);
  if (twice >= 0)
    throw new UnreadableFileError(
      `Columns ${columns.indexOf(columns[twice]!) + 1} and ${twice + 1} of ${file} have the same name.`,
    );
  return columns;
}

function cellsOf(raw: string, delimiter: string): readonly string[] {
  if (!raw.includes('"')) return raw.split(delimiter);
  const [cells = []] = parse(raw, { delimiter, relax_quotes: true, relax_column_count: true }) as string[][];
  return cells;
}

function delimiterOf(heading: string): string {
  const uses = (delimiter: string): number => heading.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (uses(delimiter) > uses(best) ? delimiter : best));
}
