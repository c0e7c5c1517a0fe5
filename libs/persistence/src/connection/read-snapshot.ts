import type { Transaction, TransactionRunner } from './transaction';

/** As {@link readSnapshot}, for work that needs temporary tables, which a read-only transaction may not make. */
export function workOnSnapshot<T>(transactions: TransactionRunner, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transactions.run(async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    return work(tx);
  });
}

/** Reads by several statements that all see one state of the database; that of the standby, where one is in force. `isOver`: as `runReading` takes it. */
export function readSnapshot<T>(
  transactions: TransactionRunner,
  work: (tx: Transaction) => Promise<T>,
  isOver?: () => boolean,
): Promise<T> {
  return transactions.runReading(async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    return work(tx);
  }, isOver);
}
