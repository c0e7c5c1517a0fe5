import { MAX_BATCH_ITEMS, type ReadyRow } from '@sogoc/resolution';

/** Under the 5 MiB that the API takes at once, unless its operator set another bound. */
const MOST_BYTES = 4 * 1024 * 1024;

/** As many rows as one request takes, by number and size. */
export async function* inBatches(rows: AsyncIterable<ReadyRow>): AsyncGenerator<readonly ReadyRow[]> {
  let batch: ReadyRow[] = [];
  let bytes = 0;
  for await (const ready of rows) {
    const more = bytesOf(ready);
    if (batch.length > 0 && (batch.length >= MAX_BATCH_ITEMS || bytes + more > MOST_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(ready);
    bytes += more;
  }
  if (batch.length > 0) yield batch;
}

/** What is sent names every column anew, and may be much longer than the row; what is left out of it is held in memory all the same. */
const bytesOf = ({ row: { raw }, item }: ReadyRow): number =>
  Math.max(raw.length, item === undefined ? 0 : Buffer.byteLength(JSON.stringify(item)) + 1);
