import { parse } from 'node:path';

import { type DataRow, type DataTable, dataTableOf, PLACE_COLUMN } from '@sogoc/matching';

import { forgetValues, type SourceRow } from '../source-row';

/** The rows of a data set. */
export interface SourceRows {
  readonly length: number;
  at(place: number): SourceRow | undefined;
  /** Those at these places, in their order. */
  only(places: Uint32Array): SourceRows;
  /** What they state, by columns; `file`, which tells one list from another, and the place of a row are columns too. */
  table(): DataTable;
  /** Lets the values go, which are most of the memory of a large data set; what has a meaning of its own stays. */
  forgetValues(): void;
}

/** Rows that were read one by one. */
export class ListedRows implements SourceRows {
  constructor(private readonly rows: readonly SourceRow[]) {}

  get length(): number {
    return this.rows.length;
  }

  at(place: number): SourceRow | undefined {
    return this.rows[place];
  }

  only(places: Uint32Array): ListedRows {
    return new ListedRows(Array.from(places, (place) => this.rows[place] as SourceRow));
  }

  table(): DataTable {
    return dataTableOf(this.rows.map(dataRowOf));
  }

  forgetValues(): void {
    this.rows.forEach(forgetValues);
  }
}

export const listOf = (rows: SourceRows): SourceRow[] =>
  Array.from({ length: rows.length }, (_, place) => rows.at(place) as SourceRow);

/** What the column `file` says, unless the file has one itself. */
export const nameOfFile = (file: string): string => parse(file).name;

/** Columns with a meaning of their own stay readable: a definition may name them. */
function dataRowOf({ file, line, values }: SourceRow): DataRow {
  const row: Record<string, string | undefined> = { file: nameOfFile(file) };
  for (const name of Object.keys(values)) row[name] = textOf(values[name]);
  row[PLACE_COLUMN] = String(line);
  return row;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
