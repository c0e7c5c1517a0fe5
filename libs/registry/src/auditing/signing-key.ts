import { randomBytes } from 'node:crypto';

import { InvalidConfigurationError } from '@sogoc/platform';
import { type NoteSigner, noteSigner, readSigner } from '@sogoc/transparency-log';

import { makePrivateFile, readPrivateFile } from '../private-files/private-key-file';
import type { AccessLogConfig } from './access-log.config';

const SEED_BYTES = 32;

/**
 * The key that signs checkpoints: from the configuration, else from its file, which is made when it is not there. Undefined when neither is
 * configured. Throws `InvalidConfigurationError` for a key that cannot be read, is another log's, or lies open to others.
 */
export function signingKeyOf({ name, key, keyFile }: AccessLogConfig): NoteSigner | undefined {
  if (key !== undefined) return named(name, 'ACCESS_LOG_KEY', key);
  if (keyFile === undefined) return undefined;
  makePrivateFile(keyFile, `${noteSigner(name, randomBytes(SEED_BYTES)).text}\n`);
  return named(name, 'The file of ACCESS_LOG_KEY_FILE', readPrivateFile(keyFile, 'ACCESS_LOG_KEY_FILE'));
}

function named(name: string, where: string, text: string): NoteSigner {
  const signer = readSigner(text);
  if (signer?.verifier.name === name) return signer;
  throw new InvalidConfigurationError([`${where} holds no signing key of the log ${name}.`]);
}
