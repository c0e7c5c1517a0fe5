import { InvalidRequestError } from '@sogoc/platform';

/** The query parameter of a DELETE; null when it is left out. */
export function readSourceVersion(raw: unknown): number | null {
  if (raw === undefined) return null;
  const version = typeof raw === 'string' && /^-?\d{1,16}$/.test(raw) ? Number(raw) : Number.NaN;
  if (Number.isSafeInteger(version)) return version;
  throw new InvalidRequestError([
    { pointer: '/sourceVersion', code: 'not-an-integer', detail: 'Send an integer of at most 53 bits.' },
  ]);
}
