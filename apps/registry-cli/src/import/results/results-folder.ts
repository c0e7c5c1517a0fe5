import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

import type { ImportCounts } from '@sogoc/resolution';

import { tell } from '../../command-line/perform';
import type { ImportIdentity, KeptIdentity } from './import-identity';
import { stepBefore, type KeptImport } from './kept-import';

/** How far an import is: of rows that the command sends, or of a file that it hands in. */
const STATES = ['progress.json', 'handed-in.json'] as const;
type StateFile = (typeof STATES)[number];

/** What any of them says. */
interface KeptState extends KeptIdentity {
  readonly counts?: ImportCounts;
  readonly id?: string;
  readonly isDone?: boolean;
  /** ISO 8601, by the clock of this machine. */
  readonly endedAt?: string;
}

const RESULTS = [
  'accepted.ndjson',
  'reasons.ndjson',
  'failed.csv',
  'failed.ndjson',
  'unprocessed.csv',
  'unprocessed.ndjson',
];
const OWNER_ONLY = 0o600;

/**
 * Makes the folder ready for an import. Results of one that has ended are put into a folder of their own within it, so that none is
 * overwritten. Throws wrong use where another import has not ended.
 */
export function prepareFolder(folder: string, identity: ImportIdentity): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const kept = STATES.flatMap((file) => readState<KeptState>(folder, file) ?? []);
  if (stepBefore(kept.map(keptImport), identity, folder) !== 'set-aside') return;
  const endedAt = kept.map((each) => each.endedAt ?? '').reduce((left, right) => (left > right ? left : right));
  const aside = setAside(folder, endedAt === '' ? changedAt(folder) : endedAt);
  tell(`Results of an earlier import are in ${aside} from now on; this one begins at the first row.`);
}

/** Undefined: there is none. */
export function readState<State>(folder: string, file: StateFile): State | undefined {
  const path = join(folder, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as State) : undefined;
}

/** One rename: after a crash the folder holds the state before or after. */
export function writeState(folder: string, file: StateFile, state: object): void {
  const draft = join(folder, `${file}.draft`);
  const handle = openSync(draft, 'w', OWNER_ONLY);
  writeSync(handle, `${JSON.stringify(state, null, 2)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, join(folder, file));
}

const keptImport = (state: KeptState): KeptImport => ({
  ...state,
  hasTaken: state.id !== undefined || (state.counts?.rows ?? 0) > 0,
  isDone: state.isDone === true,
});

/** States go last: interrupted, it is done again, to the same place. Answers the place. */
function setAside(folder: string, endedAt: string): string {
  const aside = join(folder, `earlier-${endedAt.replaceAll(/[:.]/g, '-')}`);
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  for (const file of [...RESULTS, ...STATES])
    if (existsSync(join(folder, file))) renameSync(join(folder, file), join(aside, file));
  return aside;
}

/** An earlier release did not note when an import ended. */
function changedAt(folder: string): string {
  const file = STATES.find((each) => existsSync(join(folder, each)))!;
  return statSync(join(folder, file)).mtime.toISOString();
}
