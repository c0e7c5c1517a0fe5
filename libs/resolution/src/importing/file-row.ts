/** One record of a file, before it is read into a batch item. */
export interface FileRow {
  /** From 1: the line of NDJSON, the row below the heading of CSV, the row of Parquet. */
  readonly number: number;
  /** As it stands in the file, without its line end, one character a byte: a row that fails is written out again unchanged. */
  readonly raw: string;
  /** Cells by column, or the members of a JSON object. Absent when the row cannot be read. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Why it cannot be read; holds none of its values. */
  readonly fault?: RowFault;
  /** Its key came before in the file. */
  readonly repeatedKey?: RepeatedKey;
}

/** Whether a row whose key came before says the same as the row that had it last. */
export type RepeatedKey = 'same-content' | 'other-content';

export interface RowFault {
  readonly code:
    | 'not-utf-8'
    | 'not-json'
    | 'not-csv'
    | 'other-cells'
    | 'same-meaning'
    | 'member-twice'
    | 'rounded-key'
    | 'line-too-long';
  readonly detail: string;
}
