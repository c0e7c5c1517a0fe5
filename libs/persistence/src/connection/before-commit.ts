import { AsyncLocalStorage } from 'node:async_hooks';

import type { Transaction } from './transaction';

/** What the transactions of some work do before they commit. */
export type LastWords = (tx: Transaction) => Promise<void>;

const inForce = new AsyncLocalStorage<LastWords>();

/**
 * Runs `work`; each transaction that begins within it says `words` last, and behind them those of whoever it stands within. What they
 * throw undoes the transaction.
 */
export function withLastWords<T>(words: LastWords, work: () => T): T {
  const outer = inForce.getStore();
  const all: LastWords = async (tx) => {
    await words(tx);
    await outer?.(tx);
  };
  return inForce.run(outer === undefined ? words : all, work);
}

/** Whether the transaction changed anything so far: one that did not has no number. */
export async function hasChanged(tx: Transaction): Promise<boolean> {
  const [row] = await tx.query<{ changed: boolean }>('SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS changed');
  return row?.changed === true;
}

export async function sayLastWords(tx: Transaction): Promise<void> {
  await inForce.getStore()?.(tx);
}
