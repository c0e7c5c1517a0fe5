import type { FileRow, RowFault } from '@sogoc/resolution';

import { byteLines } from '../byte-lines';
import type { Decode } from '../file-encodings';
import { cellsByColumn } from './cells-by-column';
import { cellsOf } from './csv-cells';
import { readHeading } from './csv-heading';
import { type CsvRecord, csvRecords } from './csv-records';
import type { FileBytes } from '../file-bytes';
import type { OpenFile } from '../opened-file';
import { readBytes } from '../read-bytes';

const NOT_CLOSED: RowFault = { code: 'not-csv', detail: 'It has a quote that does not close.' };

/**
 * A CSV file with a heading, a row at a time. Bytes are parted into cells before they are decoded, so that one cell of another encoding
 * spoils no other row.
 */
export async function openCsv(file: FileBytes, decode: Decode): Promise<OpenFile> {
  const { stream, bytesRead } = await readBytes(file);
  const lines = byteLines(stream);
  const { raw: heading, delimiter, columns } = await readHeading(lines, decode, file.name);
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
    yield {
      number,
      raw,
      ...(isClosed ? cellsByColumn(cellsOf(raw, delimiter), columns, decode) : { fault: NOT_CLOSED }),
    };
  }
}
