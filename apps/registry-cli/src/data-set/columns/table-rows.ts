import { columnAt, type DataColumn, type DataTable, PLACE_COLUMN } from '@sogoc/matching';

import { hasMeaning, rowMaker, type SourceRow } from '../source-row';
import type { CsvColumns } from './csv-columns';
import { nameOfFile, type SourceRows } from './source-rows';

/** Rows of one file that was read by columns: each is made when it is asked for. */
export class TableRows implements SourceRows {
  private constructor(
    private readonly file: string,
    private readonly columns: Map<string, DataColumn>,
    private readonly lines: Uint32Array,
    /** Of rows that name none. */
    private readonly source: string | undefined,
  ) {}

  static of(file: string, { names, columns, lines }: CsvColumns, source?: string): TableRows {
    return new TableRows(file, new Map(names.map((name, c) => [name, columns[c] as DataColumn])), lines, source);
  }

  get length(): number {
    return this.lines.length;
  }

  at(place: number): SourceRow | undefined {
    const line = this.lines[place];
    if (line === undefined) return undefined;
    const cells: Record<string, string> = {};
    for (const [name, { numbers, texts }] of this.columns) cells[name] = texts[numbers[place] as number] as string;
    const row = rowMaker([...this.columns.keys()])({ file: this.file, line }, cells);
    return { ...row, source: row.source ?? this.source };
  }

  only(places: Uint32Array): TableRows {
    const columns = new Map([...this.columns].map(([name, column]) => [name, columnAt(column, places)]));
    return new TableRows(
      this.file,
      columns,
      places.map((place) => this.lines[place] as number),
      this.source,
    );
  }

  table(): DataTable {
    const count = this.length;
    return {
      count,
      columnOf: (name) => {
        if (name === PLACE_COLUMN)
          return { numbers: Uint32Array.from({ length: count }, (_, i) => i), texts: Array.from(this.lines, String) };
        if (name === 'file' && !this.columns.has(name))
          return { numbers: new Uint32Array(count), texts: [nameOfFile(this.file)] };
        return this.columns.get(name);
      },
    };
  }

  forgetValues(): void {
    for (const name of this.columns.keys()) if (!hasMeaning(name)) this.columns.delete(name);
  }
}
