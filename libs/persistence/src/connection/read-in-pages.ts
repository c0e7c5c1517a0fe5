import type { Transaction } from './transaction';

/** Rows that one page holds when nothing else is said. */
const PAGE_SIZE = 5_000;

let cursorsOpened = 0;

/** Reads a result of any size page by page, from the snapshot of its transaction; pages are never empty. */
export async function* readInPages<Row>(
  tx: Transaction,
  sql: string,
  parameters: readonly unknown[],
  pageSize: number = PAGE_SIZE,
): AsyncGenerator<Row[]> {
  const cursor = `page_cursor_${++cursorsOpened}`;
  await tx.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${sql}`, parameters);
  for (;;) {
    const rows = await tx.query<Row>(`FETCH ${pageSize} FROM ${cursor}`);
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) break;
  }
  await tx.query(`CLOSE ${cursor}`);
}
