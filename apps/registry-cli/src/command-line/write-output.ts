import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

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

/** RFC 4180; a cell with a delimiter, quote or line break is quoted. */
export function csvText(rows: readonly (readonly (string | number | undefined)[])[]): string {
  const cell = (value: string | number | undefined): string => {
    const text = value === undefined ? '' : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}
