import { hash, randomBytes } from 'node:crypto';

const PREFIX = 'sg_';
const KEY_BYTES = 32;

/** A new key: 256 random bits. The prefix lets secret scanners find one that leaked. Show it once, keep {@link hashApiKey} of it. */
export const newApiKey = (): string => `${PREFIX}${randomBytes(KEY_BYTES).toString('base64url')}`;

/** SHA-256 of the whole key with its prefix, 32 bytes: the column `api_key.key_hash`. */
export const hashApiKey = (key: string): Buffer => hash('sha256', key, 'buffer');
