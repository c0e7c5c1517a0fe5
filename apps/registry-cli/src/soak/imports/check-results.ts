import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import type { ImportReport } from '../../import/results/import-text';
import { isCut } from './made-up-file';

/** What the registry holds of a source, as its tables tell. */
export interface HeldRecords {
  readonly records: number;
  readonly versions: number;
}

/** Sentences about what is not as it should be: counters that do not add up, rows told of twice or never, records taken twice. */
export async function faultsOfResults(
  file: string,
  rows: number,
  { counts, results }: ImportReport,
  held: HeldRecords,
): Promise<string[]> {
  const cut = cutRows(rows);
  const { statuses } = counts;
  const sum = Object.values(statuses).reduce((total, count) => total + count, 0);
  const accepted = await acceptedRows(join(results, 'accepted.ndjson'), rows);
  return [
    ...differs('rows of the report', counts.rows, rows),
    ...differs('rows of all statuses together', sum, rows),
    ...differs('rows rejected', statuses['rejected'] ?? 0, cut),
    ...differs('rows told of as accepted', accepted.rows, rows - cut),
    ...differs('of them told of twice', accepted.twice, 0),
    ...differs('records that the registry holds', held.records, rows - cut),
    ...differs('versions of them', held.versions, rows - cut),
    ...differs('rows in the file of the failed that are not as they stood', await strangeRows(file, results), 0),
  ];
}

const differs = (what: string, found: number, expected: number): string[] =>
  found === expected ? [] : [`${what}: ${found}, expected ${expected}`];

function cutRows(rows: number): number {
  let cut = 0;
  for (let row = 1; row <= rows; row++) if (isCut(row)) cut += 1;
  return cut;
}

/** One byte a row. */
async function acceptedRows(path: string, rows: number): Promise<{ rows: number; twice: number }> {
  const seen = new Uint8Array(rows + 1);
  let [found, twice] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const { row } = JSON.parse(line) as { row: number };
    found += 1;
    if (seen[row] === 1) twice += 1;
    seen[row] = 1;
  }
  return { rows: found, twice };
}

/** Rows that failed and are not, in their order, the cut rows of the file; or that lack. */
async function strangeRows(file: string, results: string): Promise<number> {
  const failed = createInterface({ input: createReadStream(join(results, 'failed.ndjson')) })[Symbol.asyncIterator]();
  let [row, strange] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    row += 1;
    if (!isCut(row)) continue;
    const { done, value } = await failed.next();
    if (done === true || value !== line) strange += 1;
  }
  for (let rest = await failed.next(); rest.done !== true; rest = await failed.next()) strange += 1;
  return strange;
}
