import type { FileRow, RowFault } from '@sogoc/resolution';

import { byteLines } from '../byte-lines';
import type { Decode } from '../file-encodings';
import { cellsByColumn } from './cells-by-column';
import { cellsOf } from './csv-cells';
import { readHeading } from './csv-heading';
import { type CsvRecord, csvRecords } from './csv-records';
import { LinesAhead } from './lines-ahead';
import type { OpenFile } from '../opened-file';
import type { ByteSource } from '../read-bytes';

const NOT_CLOSED: RowFault = {
  code: 'not-csv',
  detail: 'A quote opens a cell and does not close: close it before the end of the cell, or write it twice.',
};

/**
 * A CSV file with a heading, a row at a time; lines without a value are left out. Bytes are parted into cells before they are decoded, so that one cell of another encoding
 * spoils no other row.
 */
export async function openCsv({ stream, bytesRead }: ByteSource, decode: Decode, file: string): Promise<OpenFile> {
  const lines = new LinesAhead(byteLines(stream));
  const { raw: heading, delimiter, columns } = await readHeading(lines, decode, file);
  return {
    format: 'csv',
    heading,
    columns,
    rows: rowsOf(csvRecords(lines, { delimiter, columns: columns.length }), delimiter, columns, decode),
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
    const read = isClosed ? cellsByColumn(cellsOf(raw, delimiter), columns, decode) : { fault: NOT_CLOSED };
    // Spreadsheets write lines of delimiters alone below the last row: blank lines, which are no rows.
    if (read.values === undefined && read.fault === undefined) continue;
    number++;
    yield { number, raw, ...read };
  }
}
