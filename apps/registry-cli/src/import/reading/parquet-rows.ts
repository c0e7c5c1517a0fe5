import { statSync } from 'node:fs';

import { openParquetTable } from '../../data-set/read-parquet';
import type { FileRow, OpenFile } from './file-row';

/** A Parquet file, a row group at a time. A row is written out again as a line of JSON. */
export async function openParquet(path: string): Promise<OpenFile> {
  const { columns, rows } = await openParquetTable(path);
  const size = statSync(path).size;
  let share = 0;
  return {
    format: 'parquet',
    columns,
    rows: (async function* (): AsyncGenerator<FileRow> {
      for await (const { line, cells, share: read } of rows) {
        share = read;
        yield { number: line, raw: Buffer.from(JSON.stringify(cells)).toString('latin1'), values: cells };
      }
    })(),
    bytesRead: () => Math.round(share * size),
  };
}
