import { fileOnDisk, openParquetTable } from '@sogoc/registry';

import type { CsvTable } from './read-csv';

/** A Parquet file as a table of texts, as a CSV file would hold them. */
export async function readParquet(path: string): Promise<CsvTable> {
  const { columns, rows } = await openParquetTable(fileOnDisk(path), 'utf-8');
  const read: { line: number; cells: Readonly<Record<string, string>> }[] = [];
  for await (const { line, cells } of rows) read.push({ line, cells: textsOf(cells) });
  return { columns, rows: read, rejected: [] };
}

const textsOf = (cells: Readonly<Record<string, string | object>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => [name, typeof cell === 'string' ? cell : JSON.stringify(cell)]),
  );
