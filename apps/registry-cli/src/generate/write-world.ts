import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { generateCommunes, type SyntheticRecord, type WorldOptions } from '@sogoc/synthetic';

import { CommandFailure } from '../command-line/errors';
import { csvText } from '../command-line/write-output';

export interface WrittenWorld {
  readonly records: number;
  readonly files: readonly { readonly file: string; readonly records: number }[];
}

/** Written last, so that a folder with it is whole; it also says which files are the world's. */
const MANIFEST = 'world.json';
const TRUTH = 'truth.csv';
const LOOK_ALIKES = 'look-alikes.csv';

/**
 * Writes a world one commune at a time, so that its size is bounded by the disk only.
 * @throws RangeError for counts that no world has; CommandFailure when the folder holds a world and `force` is not given
 */
export function writeWorld(options: WorldOptions, folder: string, force: boolean): WrittenWorld {
  removeFormer(folder, force);
  const files = new Map<string, number>();
  const begin = (name: string, heading: readonly string[]): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), csvText([heading]));
  };
  let begun = false;
  for (const { records, hardNonMatches } of generateCommunes(options)) {
    if (!begun) {
      begin(TRUTH, ['source', 'collection', 'recordKey', 'truth']);
      begin(LOOK_ALIKES, ['kind', 'left', 'right']);
      begun = true;
    }
    appendRecords(folder, records, files);
    appendFileSync(
      join(folder, TRUTH),
      csvText(records.map(({ source, collection, recordKey, truth }) => [source, collection, recordKey, truth])),
    );
    appendFileSync(
      join(folder, LOOK_ALIKES),
      csvText(hardNonMatches.map(({ kind, left, right }) => [kind, left, right])),
    );
  }
  const listed = [...files].sort().map(([file, records]) => ({ file, records }));
  const written = { records: listed.reduce((sum, { records }) => sum + records, 0), files: listed };
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify({ ...options, ...written }, null, 2)}\n`);
  return written;
}

function appendRecords(folder: string, records: readonly SyntheticRecord[], files: Map<string, number>): void {
  const lines = new Map<string, string[]>();
  for (const { source, collection, recordKey, sourceVersion, observedAt, attributes } of records) {
    const file = `${source}/${collection}.ndjson`;
    const line = JSON.stringify({ recordKey, sourceVersion, observedAt, attributes });
    const own = lines.get(file);
    if (own) own.push(line);
    else lines.set(file, [line]);
  }
  for (const [file, own] of lines) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    const text = `${own.join('\n')}\n`;
    if (files.has(file)) appendFileSync(path, text);
    else writeFileSync(path, text);
    files.set(file, (files.get(file) ?? 0) + own.length);
  }
}

/** Only the files that the former manifest lists go; whatever else lies in the folder is the user's. */
function removeFormer(folder: string, force: boolean): void {
  const manifest = join(folder, MANIFEST);
  if (!existsSync(manifest)) {
    if (existsSync(join(folder, TRUTH)) && !force) throw holdsWorld(folder);
    return;
  }
  if (!force) throw holdsWorld(folder);
  const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as WrittenWorld;
  for (const { file } of files) rmSync(join(folder, file), { force: true });
  rmSync(manifest);
}

const holdsWorld = (folder: string): CommandFailure =>
  new CommandFailure(`${folder} holds a world already: give --force to replace it, or another folder.`);
