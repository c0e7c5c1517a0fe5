import type { FileRow, RowFault } from '@sogoc/resolution';

import type { FileBytes } from '../file-bytes';
import type { FileEncoding } from '../file-encodings';
import type { OpenFile } from '../opened-file';
import { openParquetTable } from './decode-parquet';

/** A Parquet file, a row group at a time. A row is written out again as a line of JSON; rows without a value are left out. */
export async function openParquet(file: FileBytes, encoding: FileEncoding): Promise<OpenFile> {
  const { columns, rows } = await openParquetTable(file, encoding);
  let share = 0;
  return {
    format: 'parquet',
    columns,
    rows: (async function* (): AsyncGenerator<FileRow> {
      for await (const { line, cells, noText, share: read } of rows) {
        share = read;
        if (Object.values(cells).every((cell) => cell === '')) continue;
        const raw = Buffer.from(JSON.stringify(cells)).toString('latin1');
        yield { number: line, raw, ...(noText === undefined ? { values: cells } : { fault: notText(noText) }) };
      }
    })(),
    bytesRead: () => Math.round(share * file.size),
  };
}

const notText = (column: number): RowFault => ({
  code: 'not-utf-8',
  detail: `Column ${column} holds bytes that are no text in the encoding of the file: see --encoding, or leave the column out.`,
});
