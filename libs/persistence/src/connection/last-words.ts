import { AsyncLocalStorage } from 'node:async_hooks';

import type { Transaction } from './transaction';

/** What the transactions of some work do before they commit. */
export type LastWords = (tx: Transaction) => Promise<void>;

const inForce = new AsyncLocalStorage<LastWords>();

/** Runs `work`; each transaction that begins within it says `words` last. What they throw undoes the transaction. */
export function withLastWords<T>(words: LastWords, work: () => T): T {
  return inForce.run(words, work);
}

export async function sayLastWords(tx: Transaction): Promise<void> {
  await inForce.getStore()?.(tx);
}
