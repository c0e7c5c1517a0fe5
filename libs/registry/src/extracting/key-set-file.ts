import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { InvalidConfigurationError } from '@sogoc/platform';

import { makePrivateFile, OWNER_ONLY, readPrivateFile } from '../private-files/private-key-file';
import { readKeySet, rotated, type SigningKeySet } from './key-set';

/** Throws `InvalidConfigurationError` for a file that lies open to others or holds no key that signs, and a system error for one that is not there. */
export function readKeySetFile(path: string): SigningKeySet {
  return namedKeySet('The file of EXTRACT_KEYS_FILE', readPrivateFile(path, 'EXTRACT_KEYS_FILE'));
}

/** Throws `InvalidConfigurationError`. */
export function namedKeySet(where: string, text: string): SigningKeySet {
  const set = readKeySet(text);
  if (set === undefined) throw new InvalidConfigurationError([`${where} holds no key that signs extracts.`]);
  return set;
}

/** Makes the file with a first key unless it is there. */
export async function makeKeySetFile(path: string): Promise<void> {
  if (existsSync(path)) return;
  makePrivateFile(path, textOf(await rotated(undefined)));
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
