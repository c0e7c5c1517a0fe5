import type { CompiledEntity } from '@sogoc/core-entities';
import { type ColumnMapping, type FileRow, type ReadyRow, toBatchItem } from '@sogoc/resolution';

import type { OpenFile } from '../reading/opened-file';
import { inBatches } from './batches';

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

/** The rest of a file that an import left off, and why. */
export class ImportStopped extends Error {
  constructor(
    override readonly cause: Error,
    readonly rest: AsyncIterable<FileRow>,
  ) {
    super(cause.message);
  }
}

/**
 * Hands the rows of a file on from where an earlier run ended, a batch at a time, while the next one is read. Memory does not depend on the
 * length of the file. Throws {@link ImportStopped} when a batch is not taken.
 */
export async function handOn(rows: RowsOfFile, take: (batch: readonly ReadyRow[]) => Promise<void>): Promise<void> {
  const batches = inBatches(readyRows(rows));
  let next = await batches.next();
  while (next.done !== true) {
    const batch = next.value;
    const reading = batches.next();
    // A fault of reading is thrown where it is awaited, also when handing on fails first.
    reading.catch(() => undefined);
    await take(batch).catch((error: Error) => {
      throw new ImportStopped(error, restOf(batch, reading, batches));
    });
    next = await reading;
  }
}

async function* readyRows({ file, entity, mapping, done, see }: RowsOfFile): AsyncGenerator<ReadyRow> {
  let count = 0;
  for await (const row of file.rows) {
    const isDone = count++ < done;
    if (isDone && see === undefined) continue;
    const item = row.values === undefined ? undefined : toBatchItem(row.values, entity, mapping);
    see?.(item?.['recordKey']);
    if (!isDone) yield { row, ...(item !== undefined && { item }) };
  }
}

async function* restOf(
  batch: readonly ReadyRow[],
  reading: Promise<IteratorResult<readonly ReadyRow[]>>,
  batches: AsyncIterable<readonly ReadyRow[]>,
): AsyncGenerator<FileRow> {
  for (const { row } of batch) yield row;
  const next = await reading;
  if (next.done === true) return;
  for (const { row } of next.value) yield row;
  for await (const others of batches) for (const { row } of others) yield row;
}
