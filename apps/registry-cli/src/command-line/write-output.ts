import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { csvLine } from '@sogoc/kernel';

import { CommandFailure } from './errors';

/** Files with personal data are the user's alone. */
const OWNER_ONLY = 0o600;
const READABLE = 0o644;

/** Writes a whole file or none, by one rename. `personal`: only this user may read it. */
export function writeOutput(path: string, content: string, { personal = false } = {}): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.part`;
  writeFileSync(draft, content, { mode: personal ? OWNER_ONLY : READABLE });
  renameSync(draft, path);
}

/** @throws CommandFailure when something is there that would be lost */
export function refuseToOverwrite(path: string, force: boolean): void {
  if (!force && existsSync(path)) throw new CommandFailure(`${path} exists: give --force to replace it.`);
}

/** RFC 4180, but lines end with LF. */
export function csvText(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return rows.map((row) => `${csvLine(row.map((value = '') => String(value)))}\n`).join('');
}
