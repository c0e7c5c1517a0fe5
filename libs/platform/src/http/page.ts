import { InvalidRequestError } from '../problems/errors';

const DEFAULT_PAGE_SIZE = 50;
const MAX_PAGE_SIZE = 500;

/** At most 500; left out or empty: 50. Throws {@link InvalidRequestError} for what is no whole number from 1 on. */
export function pageSizeOf(raw: unknown): number {
  return sizeOf(raw, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE);
}

/** As {@link pageSizeOf}, for a list with bounds of its own. `name`: the parameter. */
export function sizeOf(raw: unknown, standard: number, most: number, name = 'pageSize'): number {
  if (raw === undefined || raw === null || raw === '') return standard;
  const size = typeof raw === 'number' || typeof raw === 'string' ? Number(raw) : Number.NaN;
  if (Number.isInteger(size) && size >= 1) return Math.min(size, most);
  throw new InvalidRequestError([
    { pointer: `/${name}`, code: 'not-a-size', detail: 'Send a whole number of items, 1 or more.' },
  ]);
}

/** The one value of a parameter that has two names. Throws {@link InvalidRequestError} when both are sent and differ. */
export function eitherOf<T>(values: Readonly<Record<string, T | undefined>>): T | undefined {
  const sent = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  const [first, second] = sent;
  if (first && second && String(first[1]) !== String(second[1]))
    throw new InvalidRequestError([
      {
        pointer: `/${second[0]}`,
        code: 'sent-twice',
        detail: `${first[0]} and ${second[0]} are one parameter: send one.`,
      },
    ]);
  return first?.[1];
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
