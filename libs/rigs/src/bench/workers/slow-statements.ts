import { setTimeout as sleep } from 'node:timers/promises';

import type { BulkLocks, Transaction, TransactionRunner } from '@sogoc/persistence';

/** From now on every statement of the runner, `BEGIN` and `COMMIT` among them, comes so many milliseconds later, as over a slow network. */
export function slowStatements(transactions: TransactionRunner, ms: number): void {
  const run = transactions.run.bind(transactions);
  const slowed = (tx: Transaction): Transaction => ({
    ...tx,
    query: async <Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> => {
      await sleep(ms);
      return tx.query<Row>(sql, parameters);
    },
    copy: async (sql, text) => {
      await sleep(ms);
      return tx.copy(sql, text);
    },
  });
  transactions.run = async (work) => {
    await sleep(ms);
    return run(async (tx) => {
      const outcome = await work(slowed(tx));
      await sleep(ms);
      return outcome;
    });
  };
}

/** As {@link slowStatements}, of the connection on which locks are taken in bulk. */
export function slowBulkLocks(locks: BulkLocks, ms: number): void {
  const pool = locks['pool'];
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
    client.query = (async (...given: unknown[]) => {
      await sleep(ms);
      return query(...given);
    }) as typeof client.query;
  });
}
