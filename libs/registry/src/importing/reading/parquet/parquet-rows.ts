import type { FileRow } from '@sogoc/resolution';

import type { FileBytes } from './file-bytes';
import type { OpenFile } from './opened-file';
import { openParquetTable } from './decode-parquet';

/** A Parquet file, a row group at a time. A row is written out again as a line of JSON. */
export async function openParquet(file: FileBytes): Promise<OpenFile> {
  const { columns, rows } = await openParquetTable(file);
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
    bytesRead: () => Math.round(share * file.size),
  };
}
