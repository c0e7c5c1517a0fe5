import { MAX_BATCH_ITEMS, type ReadyRow } from '@sogoc/resolution';

/** A body is bounded at 5 MB by the API; JSON of a row is at most about twice what it was in the file. */
const MOST_CHARACTERS = 2_000_000;

/** As many rows as one request takes, by number and size. */
export async function* inBatches(rows: AsyncIterable<ReadyRow>): AsyncGenerator<readonly ReadyRow[]> {
  let batch: ReadyRow[] = [];
  let characters = 0;
  for await (const ready of rows) {
    if (batch.length > 0 && (batch.length >= MAX_BATCH_ITEMS || characters + ready.row.raw.length > MOST_CHARACTERS)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(ready);
    characters += ready.row.raw.length;
  }
  if (batch.length > 0) yield batch;
}
