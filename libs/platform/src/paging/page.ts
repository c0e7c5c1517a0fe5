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
