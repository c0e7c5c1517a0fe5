import { InvalidRequestError } from '@sogoc/platform';

const POINTER = '/sourceVersion';

/** The query parameter of a DELETE; null when it is left out. */
export function readSourceVersion(raw: unknown): number | null {
  if (raw === undefined) return null;
  return sourceVersionOf(typeof raw === 'string' && /^-?\d{1,16}$/.test(raw) ? Number(raw) : raw, POINTER);
}

/** A member of a body; null when it is left out. Throws `InvalidRequestError` for what is no integer of at most 53 bits. */
export function sourceVersionOf(raw: unknown, pointer: string): number | null {
  if (raw === undefined || raw === null) return null;
  if (typeof raw === 'number' && Number.isSafeInteger(raw)) return raw;
  throw new InvalidRequestError([{ pointer, code: 'not-an-integer', detail: 'Send an integer of at most 53 bits.' }]);
}
