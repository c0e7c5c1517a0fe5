import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

import { beginsLikeParquet, PARQUET_TELLING_BYTES } from '@sogoc/resolution';

import { wrongUse } from '../command-line/errors';
import { readText } from '../command-line/read-text';
import { readCsvColumns } from './columns/read-csv-columns';
import { ListedRows, listOf, type SourceRows } from './columns/source-rows';
import { TableRows } from './columns/table-rows';
import { isJudging, judgingRows } from './judging-rows';
import type { LookAlike } from './look-alike';
import { readCsv } from './read-csv';
import { type RejectedLine, rowMaker, rowOf, type SourceRow } from './source-row';
import { isSynthetic, syntheticRows } from './synthetic-rows';

export interface ReadRows {
  /** Columns of files that declare theirs. */
  readonly columns?: readonly string[];
  readonly rows: SourceRows;
  readonly rejected: readonly RejectedLine[];
  /** Pairs of things that look alike, of generated data. */
  readonly lookAlikes: readonly LookAlike[];
}

/**
 * Reads records: CSV, NDJSON or Parquet files (the first two also packed with gzip), a folder that `generate` wrote, `synthetic:seed[:scale[:difficulty]]`, or
 * `judging:world:seed[:share]`. `source` names the source of rows that do not say theirs, `encoding` that of files that are not UTF-8.
 */
export async function readRows(
  places: readonly string[],
  source: string | undefined,
  encoding?: string,
): Promise<ReadRows> {
  const read: ReadRows[] = [];
  for (const place of places) read.push(await readPlace(place, source, encoding));
  const [only] = read;
  return {
    columns: read.flatMap(({ columns = [] }) => columns),
    rows:
      only !== undefined && read.length === 1 ? only.rows : new ListedRows(read.flatMap(({ rows }) => listOf(rows))),
    rejected: read.flatMap(({ rejected }) => rejected),
    lookAlikes: read.flatMap(({ lookAlikes }) => lookAlikes),
  };
}

function readPlace(place: string, source?: string, encoding?: string): ReadRows | Promise<ReadRows> {
  if (isSynthetic(place)) return syntheticRows(place);
  if (isJudging(place)) return judgingRows(place);
  if (!existsSync(place))
    throw wrongUse(`${place} does not exist: --records takes files, a folder, synthetic:seed or judging:world:seed.`);
  return statSync(place).isDirectory() ? readFolder(place) : readFile(place, source, encoding);
}

/** `<source>/<collection>.ndjson`, as `generate` writes it. */
function readFolder(folder: string): ReadRows {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ['.ndjson', '.jsonl'].includes(extname(file)) && dirname(file) !== '.')
    .sort();
  if (files.length === 0) throw wrongUse(`${folder} holds no <source>/<collection>.ndjson.`);
  const read = files.map((file) => {
    const collection = basename(file, extname(file));
    return readNdjson(join(folder, file), { source: basename(dirname(file)), collection });
  });
  return {
    rows: new ListedRows(read.flatMap(({ rows }) => listOf(rows))),
    rejected: read.flatMap(({ rejected }) => rejected),
    lookAlikes: [],
  };
}

async function readFile(path: string, source?: string, encoding?: string): Promise<ReadRows> {
  const defaults = source === undefined ? {} : { source };
  if (['.ndjson', '.jsonl', '.json'].includes(extname(withoutGzip(path)).toLowerCase()))
    return readNdjson(path, defaults, encoding);
  const isBinary = startsAsParquet(path);
  const file = withoutGzip(basename(path));
  const table = isBinary ? undefined : readCsvColumns(path, encoding);
  if (table !== undefined)
    return { columns: table.names, rows: TableRows.of(file, table, source), rejected: [], lookAlikes: [] };
  const { columns, rows, rejected } = isBinary
    ? await (await import('./read-parquet')).readParquet(path)
    : readCsv(path, encoding);
  const made = rowMaker(columns);
  return {
    columns,
    rows: new ListedRows(rows.map(({ line, cells }) => withDefaults(made({ file, line }, cells), defaults))),
    rejected,
    lookAlikes: [],
  };
}

/** Whoever reads other files need not load what reads these. */
function startsAsParquet(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(PARQUET_TELLING_BYTES);
    readSync(file, bytes, 0, bytes.length, 0);
    return beginsLikeParquet(bytes);
  } finally {
    closeSync(file);
  }
}

const withoutGzip = (name: string): string => name.replace(/\.gz$/i, '');

function readNdjson(path: string, defaults: Partial<SourceRow>, encoding?: string): ReadRows {
  const file = withoutGzip(basename(path));
  const rows: SourceRow[] = [];
  const rejected: RejectedLine[] = [];
  readText(path, encoding)
    .split('\n')
    .forEach((text, index) => {
      if (text.trim() === '') return;
      const place = { file, line: index + 1 };
      const item = parsed(text);
      if (item === undefined) rejected.push({ ...place, why: 'it is not one JSON object' });
      else rows.push(withDefaults(ndjsonRow(place, item), defaults));
    });
  return { rows: new ListedRows(rows), rejected, lookAlikes: [] };
}

/** A batch item `{recordKey, attributes, …}`, or a flat object. */
function ndjsonRow(place: Pick<SourceRow, 'file' | 'line'>, item: Readonly<Record<string, unknown>>): SourceRow {
  const { attributes } = item;
  if (typeof attributes !== 'object' || attributes === null) return rowOf(place, item);
  return rowOf(place, item, attributes as Record<string, unknown>);
}

function withDefaults(row: SourceRow, { source, collection }: Partial<SourceRow>): SourceRow {
  if (source === undefined && collection === undefined) return row;
  return { ...row, source: row.source ?? source, collection: row.collection ?? collection };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
