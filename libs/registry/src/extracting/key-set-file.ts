import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { InvalidConfigurationError } from '@sogoc/platform';

import { readKeySet, rotated, type SigningKeySet } from './key-set';

const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

/** Throws `InvalidConfigurationError` for a file that lies open to others or holds no key that signs, and a system error for one that is not there. */
export function readKeySetFile(path: string): SigningKeySet {
  if ((statSync(path).mode & OTHERS) !== 0)
    throw new InvalidConfigurationError(['The file of EXTRACT_KEYS_FILE is open to others: chmod 600 it.']);
  return namedKeySet('The file of EXTRACT_KEYS_FILE', readFileSync(path, 'utf8'));
}

/** Throws `InvalidConfigurationError`. */
export function namedKeySet(where: string, text: string): SigningKeySet {
  const set = readKeySet(text);
  if (set === undefined) throw new InvalidConfigurationError([`${where} holds no key that signs extracts.`]);
  return set;
}

/** Of several processes that start at once, one makes it. */
export async function makeKeySetFile(path: string): Promise<void> {
  if (existsSync(path)) return;
  const set = await rotated(undefined);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, textOf(set), { mode: OWNER_ONLY, flag: 'wx' });
    chmodSync(path, OWNER_ONLY);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Puts a new key first in the file, which is made when it is not there. A reader sees the set before or the set after. Throws as reading does. */
export async function rotateKeySetFile(path: string): Promise<SigningKeySet> {
  const set = await rotated(existsSync(path) ? readKeySetFile(path) : undefined);
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.new`;
  rmSync(beside, { force: true });
  writeFileSync(beside, textOf(set), { mode: OWNER_ONLY, flag: 'wx' });
  renameSync(beside, path);
  return set;
}

const textOf = (set: SigningKeySet): string => `${JSON.stringify(set, undefined, 2)}\n`;
