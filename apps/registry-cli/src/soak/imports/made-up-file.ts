import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

import { generateCommunes } from '@sogoc/synthetic';

/** Persons of one commune, as many as one has today. */
const PERSONS_OF_COMMUNE = 30_000;
/** More persons than rows: a person has a record or more. */
const PERSONS_PER_ROW = 0.5;
/** Of so many rows one is cut in the middle. */
const ONE_CUT_IN = 1_000;
const CUT_AT = 7;

/** Writes so many NDJSON lines of made-up people, each under a key of its own; some cannot be read. */
export async function writeMadeUpFile(path: string, rows: number, seed: number): Promise<void> {
  const file = createWriteStream(path, { mode: 0o600 });
  let row = 0;
  for (const line of linesOf(rows, seed)) {
    row += 1;
    const text = isCut(row) ? line.slice(0, line.length / 2) : line;
    if (!file.write(`${text}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}

/** Whether the line of a row, counted from 1, cannot be read. */
export const isCut = (row: number): boolean => row % ONE_CUT_IN === CUT_AT;

function* linesOf(rows: number, seed: number): Generator<string> {
  const persons = Math.ceil(PERSONS_PER_ROW * rows);
  const communes = Math.max(1, Math.ceil(persons / PERSONS_OF_COMMUNE));
  let row = 0;
  for (const commune of generateCommunes({ seed, communes, persons, parcels: 0, enterprises: 0 })) {
    for (const { collection, source, recordKey, observedAt, attributes } of commune.records) {
      if (collection !== 'persons') continue;
      if (row === rows) return;
      row += 1;
      yield JSON.stringify({ recordKey: `${source}-${recordKey}`, sourceVersion: 1, observedAt, attributes });
    }
  }
  throw new RangeError(`The world has ${row} rows, and ${rows} are wanted`);
}
