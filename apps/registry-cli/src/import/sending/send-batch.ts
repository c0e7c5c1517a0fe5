import type { ReadyRow } from '@sogoc/resolution';
import { isDeletion, type RowOutcome } from '@sogoc/resolution';

import type { SourceApi } from './source-api';

/** Sends what can be sent of a batch, in the order of the file, deletions between pushes; outcomes in the order of the rows. */
export async function sendBatch(api: SourceApi, batch: readonly ReadyRow[]): Promise<readonly RowOutcome[]> {
  const outcomes = new Map<ReadyRow, RowOutcome>();
  for (const ready of batch) {
    const { fault } = ready.row;
    if (fault !== undefined) outcomes.set(ready, { row: ready.row, status: 'rejected', problem: fault });
  }
  for (const run of runsOf(batch.filter(({ item }) => item !== undefined))) {
    const items = run.map(({ item }) => item as Readonly<Record<string, unknown>>);
    const answers = isDeletion(items[0]!)
      ? await api.remove(items.map(({ recordKey, sourceVersion }) => ({ recordKey, sourceVersion })))
      : await api.push(items);
    for (const { index, ...answer } of answers) {
      const ready = run[index];
      if (ready !== undefined) outcomes.set(ready, { row: ready.row, ...answer });
    }
  }
  return batch.flatMap((ready) => outcomes.get(ready) ?? []);
}

/** Rows beside each other that go into one call: a key may be pushed, deleted and pushed again in one file. */
function runsOf(rows: readonly ReadyRow[]): ReadyRow[][] {
  const runs: ReadyRow[][] = [];
  for (const ready of rows) {
    const last = runs.at(-1);
    if (last !== undefined && isDeletion(last[0]!.item!) === isDeletion(ready.item!)) last.push(ready);
    else runs.push([ready]);
  }
  return runs;
}
