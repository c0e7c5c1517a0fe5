import type { CompiledEntity } from '@sogoc/core-entities';

import { toBatchItem } from './mapping/batch-item';
import type { ColumnMapping } from './mapping/column-mapping';
import type { FileRow, OpenFile } from './reading/file-row';
import type { ImportCounts, ImportJournal } from './results/import-journal';
import { inBatches, type ReadyRow } from './sending/batches';
import type { SeenKeys } from './sending/remove-missing';
import { sendBatch } from './sending/send-batch';
import type { SourceApi } from './sending/source-api';

export interface ImportWork {
  readonly file: OpenFile;
  readonly entity: CompiledEntity;
  readonly mapping: ColumnMapping | undefined;
  readonly api: SourceApi;
  readonly journal: ImportJournal;
  /** Keys of the file, for a snapshot. */
  readonly seen: SeenKeys;
  readonly tell: (counts: ImportCounts) => void;
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
 * Sends the rows of a file from where the journal ends, a batch at a time, while the next one is read. Memory does not depend on the
 * length of the file. Throws `ImportStopped` when the registry refuses.
 */
export async function importFile({ file, entity, mapping, api, journal, seen, tell }: ImportWork): Promise<void> {
  const ready = readyRows(file.rows, journal.told.rows, entity, mapping, seen);
  const batches = inBatches(ready);
  let next = await batches.next();
  while (next.done !== true) {
    const batch = next.value;
    const reading = batches.next();
    // A fault of reading is thrown where it is awaited, also when sending fails first.
    reading.catch(() => undefined);
    const outcomes = await sendBatch(api, batch).catch((error: Error) => {
      throw new ImportStopped(error, restOf(batch, reading, batches));
    });
    journal.add(outcomes);
    tell(journal.told);
    next = await reading;
  }
}

async function* readyRows(
  rows: AsyncIterable<FileRow>,
  done: number,
  entity: CompiledEntity,
  mapping: ColumnMapping | undefined,
  seen: SeenKeys,
): AsyncGenerator<ReadyRow> {
  let count = 0;
  for await (const row of rows) {
    const item = row.values === undefined ? undefined : toBatchItem(row.values, entity, mapping);
    seen.add(item?.['recordKey']);
    if (count++ >= done) yield { row, ...(item !== undefined && { item }) };
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
