import { createHash } from 'node:crypto';

/** Hexadecimal digits: two answers to one question that differ are told apart. */
const HASH_LENGTH = 32;

/**
 * The entity tag of an answer that judges validity (RFC 9110, 8.8.3): of what it says, and of the day for which it says so
 * (`YYYY-MM-DD`), so that no answer outlives its day.
 */
export function dayEtag(answer: unknown, day: string): string {
  const hash = createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, HASH_LENGTH);
  return `"${hash}.valid-${day}"`;
}
