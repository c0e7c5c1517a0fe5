import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { DemoPerson } from './demo-people';

export interface AccessKeys {
  readonly operator: string;
  readonly steward: string;
  readonly consumer: string;
  /** By source code. */
  readonly sources: Readonly<Record<string, string>>;
}

/** What a newcomer or a test needs to use a running registry. Origins have neither path nor slash at the end. */
export interface AccessFile {
  readonly api: string;
  readonly console: string;
  readonly keys: AccessKeys;
  /** Who may sign in with `POST /v1/session`. */
  readonly people: readonly DemoPerson[];
  /** Keys of systems of agencies, by code: what they see is granted for a purpose. */
  readonly systems: Readonly<Record<string, string>>;
}

/** What is kept from start to start. */
export type KnownAccess = Pick<AccessFile, 'people' | 'systems'> & AccessKeys;

const OWNER_ONLY = 0o600;

const accessPath = (stateDirectory: string): string => join(stateDirectory, 'access.json');
/** Keys and passwords survive a start that was cut short, since `access.json` is removed at its beginning. */
const keysPath = (stateDirectory: string): string => join(stateDirectory, 'demo-keys.json');

/** The keys and people of the last start that wrote them; none when there was none. */
export function readKnownAccess(stateDirectory: string): Partial<KnownAccess> {
  try {
    return JSON.parse(readFileSync(keysPath(stateDirectory), 'utf8')) as Partial<KnownAccess>;
  } catch {
    return {};
  }
}

export function writeKnownAccess(stateDirectory: string, known: KnownAccess): void {
  replaceFile(keysPath(stateDirectory), known);
}

export function removeAccessFile(stateDirectory: string): void {
  rmSync(accessPath(stateDirectory), { force: true });
}

export function readAccessFile(stateDirectory: string): AccessFile | undefined {
  try {
    return JSON.parse(readFileSync(accessPath(stateDirectory), 'utf8')) as AccessFile;
  } catch {
    return undefined;
  }
}

export function writeAccessFile(stateDirectory: string, access: AccessFile): void {
  replaceFile(accessPath(stateDirectory), access);
}

/** One rename: a reader sees the whole file or none. */
function replaceFile(path: string, content: unknown): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: OWNER_ONLY });
  renameSync(draft, path);
}
