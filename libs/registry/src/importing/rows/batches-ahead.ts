import type { CompiledEntity } from '@sogoc/core-entities';
import { type ColumnMapping, type ReadyRow, toBatchItem } from '@sogoc/resolution';

import type { OpenFile } from '../reading/opened-file';
import { inBatches } from './batches';
import { RepeatedKeys } from './repeated-keys';

/** A file, and how its rows become records. */
export interface RowsOfFile {
  readonly file: OpenFile;
  readonly entity: CompiledEntity;
  readonly mapping: ColumnMapping | undefined;
  /** Rows that an earlier run took. */
  readonly done: number;
  /** Told of every row's key, also of those taken before. */
  readonly see?: (recordKey: unknown) => void;
}

/**
 * The rows of a file from where an earlier run ended, a batch at a time: the next one is read while one is being taken. Memory does not
 * depend on the length of the file.
 */
export class BatchesAhead {
  private readonly batches: AsyncGenerator<readonly ReadyRow[]>;
  private reading: Promise<IteratorResult<readonly ReadyRow[]>> | undefined;

  constructor(rows: RowsOfFile) {
    this.batches = inBatches(readyRows(rows));
  }

  /** Undefined: that was all. */
  async next(): Promise<readonly ReadyRow[] | undefined> {
    const read = await (this.reading ?? this.batches.next());
    if (read.done === true) return undefined;
    this.reading = this.batches.next();
    // A fault of reading is thrown where it is awaited, also when the batch is not taken.
    this.reading.catch(() => undefined);
    return read.value;
  }

  /** Lets the file go before its end. */
  async close(): Promise<void> {
    await this.batches.return(undefined).catch(() => undefined);
  }
}

async function* readyRows({ file, entity, mapping, done, see }: RowsOfFile): AsyncGenerator<ReadyRow> {
  const keys = new RepeatedKeys();
  let count = 0;
  for await (const row of file.rows) {
    const made = row.values === undefined ? undefined : toBatchItem(row.values, entity, mapping);
    const item = made !== undefined && 'item' in made ? made.item : undefined;
    const recordKey = item?.['recordKey'];
    see?.(recordKey);
    // Also of rows taken before: a key of theirs may come again.
    const repeatedKey = keys.note(recordKey, row.raw);
    if (count++ < done) continue;
    if (item !== undefined) yield { row: repeatedKey === undefined ? row : { ...row, repeatedKey }, item };
    else yield { row: made !== undefined && 'fault' in made ? { ...row, fault: made.fault } : row };
  }
}
