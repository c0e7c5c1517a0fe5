import { InvalidRequestError } from '../problems/errors';

const DEFAULT_PAGE_SIZE = 50;
const MAX_PAGE_SIZE = 500;

/** Coerced into 1–500; what cannot be read as a number is the default of 50. */
export function pageSizeOf(raw: unknown): number {
  const size = Math.trunc(Number(raw ?? DEFAULT_PAGE_SIZE));
  return Number.isFinite(size) ? Math.min(Math.max(size, 1), MAX_PAGE_SIZE) : DEFAULT_PAGE_SIZE;
}

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

/** What a caller asks of a list. */
export interface PageRequest {
  readonly pageSize: number;
  readonly cursor?: string;
}

/** One page; `nextCursor` is absent at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
}

/** Cuts rows, of which one more than asked for was read, into a page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  pageSize: number,
  toItem: (row: Row) => Item,
  cursorOf: (last: Row) => string,
): Page<Item> {
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    ...(rows.length > pageSize && last !== undefined && { nextCursor: cursorOf(last) }),
  };
}
