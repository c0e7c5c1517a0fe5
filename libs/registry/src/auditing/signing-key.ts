import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';

import { InvalidConfigurationError } from '@sogoc/platform';
import { type NoteSigner, noteSigner, readSigner } from '@sogoc/transparency-log';

import type { AccessLogConfig } from './access-log.config';

const SEED_BYTES = 32;
const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

/**
 * The key that signs checkpoints: from the configuration, else from its file, which is made when it is not there. Undefined when neither is
 * configured. Throws `InvalidConfigurationError` for a key that cannot be read, is another log's, or lies open to others.
 */
export function signingKeyOf({ name, key, keyFile }: AccessLogConfig): NoteSigner | undefined {
  if (key !== undefined) return named(name, 'ACCESS_LOG_KEY', key);
  if (keyFile === undefined) return undefined;
  makeKeyFile(keyFile, name);
  if ((statSync(keyFile).mode & OTHERS) !== 0)
    throw new InvalidConfigurationError(['The file of ACCESS_LOG_KEY_FILE is open to others: chmod 600 it.']);
  return named(name, 'The file of ACCESS_LOG_KEY_FILE', readFileSync(keyFile, 'utf8'));
}

function named(name: string, where: string, text: string): NoteSigner {
  const signer = readSigner(text);
  if (signer?.verifier.name === name) return signer;
  throw new InvalidConfigurationError([`${where} holds no signing key of the log ${name}.`]);
}

/** Of several processes that start at once, one makes it. */
function makeKeyFile(path: string, name: string): void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, `${noteSigner(name, randomBytes(SEED_BYTES)).text}\n`, { mode: OWNER_ONLY, flag: 'wx' });
    chmodSync(path, OWNER_ONLY);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
