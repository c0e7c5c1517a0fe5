import { isDeletion, type ReadyRow, type RowOutcome } from '@sogoc/resolution';

import { sendInHalves } from './send-in-halves';
import type { SourceApi } from './source-api';

const TOO_LARGE = {
  code: 'body-too-large',
  detail: 'The row alone is more than the registry takes in one call: 5 MB, unless its operator set another bound.',
} as const;

/** Sends what can be sent of a batch, in the order of the file, deletions between pushes; outcomes in the order of the rows. */
export async function sendBatch(api: SourceApi, batch: readonly ReadyRow[]): Promise<readonly RowOutcome[]> {
  const outcomes = new Map<ReadyRow, RowOutcome>();
  for (const ready of batch) {
    const { fault } = ready.row;
    if (fault !== undefined) outcomes.set(ready, { row: ready.row, status: 'rejected', problem: fault });
  }
  for (const run of runsOf(batch.filter(({ item }) => item !== undefined))) {
    const told = await sendInHalves(run, (rows) => outcomesOf(api, rows), tooLarge);
    for (const [ready, outcome] of told) outcomes.set(ready, outcome);
  }
  return batch.flatMap((ready) => outcomes.get(ready) ?? []);
}

type Told = readonly [ReadyRow, RowOutcome];

async function outcomesOf(api: SourceApi, run: readonly ReadyRow[]): Promise<readonly Told[]> {
  const items = run.map(({ item }) => item as Readonly<Record<string, unknown>>);
  const answers = isDeletion(items[0]!)
    ? await api.remove(items.map(({ recordKey, sourceVersion }) => ({ recordKey, sourceVersion })))
    : await api.push(items);
  return answers.flatMap(({ index, ...answer }): Told[] => {
    const ready = run[index];
    return ready === undefined ? [] : [[ready, { row: ready.row, ...answer }]];
  });
}

function tooLarge(ready: ReadyRow): Told {
  const recordKey = ready.item?.['recordKey'];
  const named = typeof recordKey === 'string' && { recordKey };
  return [ready, { row: ready.row, ...named, status: 'rejected', problem: TOO_LARGE }];
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
