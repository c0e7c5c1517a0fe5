/** What the heading says of the records below it. */
export interface CsvLayout {
  readonly delimiter: string;
  /** How many columns have a name. */
  readonly columns: number;
}

/** Whether a record has a cell for each column; empty cells behind the last column that has a name are none. */
export const fitsHeading = (cells: readonly string[], columns: number): boolean =>
  cells.length >= columns && cells.slice(columns).every((cell) => cell.trim() === '');
