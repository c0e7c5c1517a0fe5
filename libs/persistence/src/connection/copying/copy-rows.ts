import type { Transaction } from '../transaction';
import { type CopiedColumns, copyStatement, copyText } from './copy-text';

/**
 * Rows from which on a COPY costs less than a statement with parameters, also to a database in another town: it takes one round trip more,
 * and what is not new takes another statement.
 */
export const COPIED_FROM = 300;

/** Adds rows to a table that has none of their keys: a row that is there already ends the transaction. In the order given. */
export async function copyRows<Row>(
  tx: Transaction,
  table: string,
  columns: CopiedColumns<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length > 0) await tx.copy(copyStatement(table, columns), copyText(columns, rows));
}
