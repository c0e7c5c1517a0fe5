import { InvalidRequestError } from '../problems/errors';

/** An opaque place in a list. Holds positions (numbers, ids), never personal data: it stands in URLs. */
export const encodeCursor = (position: unknown): string => Buffer.from(JSON.stringify(position)).toString('base64url');

/** The position; `isPosition` checks its shape. Throws {@link InvalidRequestError} for a cursor that was not given out here. */
export function decodeCursor<T>(cursor: string | undefined, isPosition: (value: unknown) => value is T): T | undefined {
  if (cursor === undefined || cursor === '') return undefined;
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (isPosition(position)) return position;
  } catch {
    // Told below, like a cursor of the wrong shape.
  }
  throw new InvalidRequestError([
    { pointer: '/cursor', code: 'unknown-cursor', detail: 'Send the nextCursor of an earlier answer as it was.' },
  ]);
}

/** Whether a number of a cursor fits a column of four bytes: a cursor may be forged. */
export const isShortInteger = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(value as number) <= 2 ** 31 - 1;
