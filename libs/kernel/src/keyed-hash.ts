import { createHmac } from 'node:crypto';

const HASH_CHARACTERS = 32;

/**
 * HMAC-SHA-256 of a text, the first 128 bits in lower-case hexadecimal: names a value without showing it. Whoever holds the key can still try
 * values one by one, so it is no secret of few possible values.
 */
export function keyedHash(key: string, text: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('hex').slice(0, HASH_CHARACTERS);
}
