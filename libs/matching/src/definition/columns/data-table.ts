import { GrowingNumbers } from '../../record/growing-numbers';
import type { DataRow } from '../data-set-definition';

/** One column of a data set by the numbers of its texts: rows repeat them, and each is cleaned and read once. */
export interface DataColumn {
  /** Of the text of the row at each place. */
  readonly numbers: Uint32Array;
  /** By number, in the order in which rows first state them; no two are equal, and some row states each. */
  readonly texts: readonly string[];
}

/** The rows of a data set by their columns: a row that does not state a column has the empty text there. */
export interface DataTable {
  readonly count: number;
  /** Undefined where no row has the column. */
  readonly columnOf: (name: string) => DataColumn | undefined;
}

/** Numbers texts in the order in which they first come. */
export class ColumnMaker {
  private readonly known = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly numbers = new GrowingNumbers(Uint32Array);

  add(text: string): void {
    this.numbers.push(this.numberOf(text));
  }

  made(): DataColumn {
    return { numbers: this.numbers.all(), texts: this.texts };
  }

  private numberOf(text: string): number {
    const before = this.known.get(text);
    if (before !== undefined) return before;
    const number = this.texts.push(text) - 1;
    this.known.set(text, number);
    return number;
  }
}

export function dataTableOf(rows: readonly DataRow[]): DataTable {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  const known = new Map<string, DataColumn>();
  const columnOf = (name: string): DataColumn => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const maker = new ColumnMaker();
    for (const row of rows) maker.add(row[name] ?? '');
    const column = maker.made();
    known.set(name, column);
    return column;
  };
  return { count: rows.length, columnOf: (name) => (names.has(name) ? columnOf(name) : undefined) };
}

/** The column of the rows at these places alone, in their order. */
export function columnAt({ numbers, texts }: DataColumn, places: Uint32Array): DataColumn {
  const given = new Uint32Array(texts.length);
  const kept: string[] = [];
  const own = places.map((place) => {
    const number = numbers[place] as number;
    // One more than the number that is given, so that 0 says that none is.
    if (given[number] === 0) given[number] = kept.push(texts[number] as string);
    return (given[number] as number) - 1;
  });
  return { numbers: own, texts: kept };
}

/** The column with another text in place of each; texts that become one have one number. */
export function mappedColumn({ numbers, texts }: DataColumn, of: (text: string) => string): DataColumn {
  const maker = new ColumnMaker();
  for (const text of texts) maker.add(of(text));
  const { numbers: mapped, texts: kept } = maker.made();
  return kept.length === texts.length
    ? { numbers, texts: kept }
    : { numbers: numbers.map((each) => mapped[each] as number), texts: kept };
}

/** The column of a table; of one that no row has, the empty text everywhere. */
export const columnIn = ({ count, columnOf }: DataTable, name: string): DataColumn =>
  columnOf(name) ?? { numbers: new Uint32Array(count), texts: count === 0 ? [] : [''] };

/** What stands for each text, by row. */
export function byRow<T>({ numbers }: Pick<DataColumn, 'numbers'>, ofNumber: readonly T[]): T[] {
  const values = new Array<T>(numbers.length);
  for (let i = 0; i < numbers.length; i++) values[i] = ofNumber[numbers[i] as number] as T;
  return values;
}
