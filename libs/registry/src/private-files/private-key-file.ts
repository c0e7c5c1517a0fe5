import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { InvalidConfigurationError } from '@sogoc/platform';

/** Permissions of a file that holds a private key. */
export const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

/** The text of the file that `variable` names. Throws `InvalidConfigurationError` when it lies open to others. */
export function readPrivateFile(path: string, variable: string): string {
  if ((statSync(path).mode & OTHERS) !== 0)
    throw new InvalidConfigurationError([`The file of ${variable} is open to others: chmod 600 it.`]);
  return readFileSync(path, 'utf8');
}

/** Makes the file unless it is there; of several processes that start at once, one makes it. */
export function makePrivateFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { mode: OWNER_ONLY, flag: 'wx' });
    chmodSync(path, OWNER_ONLY);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
