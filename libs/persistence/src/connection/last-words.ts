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

export async function sayLastWords(tx: Transaction): Promise<void> {
  await inForce.getStore()?.(tx);
}
