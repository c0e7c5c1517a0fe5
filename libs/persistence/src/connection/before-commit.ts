import { AsyncLocalStorage } from 'node:async_hooks';

import type { Transaction } from './transaction';

/** Writes what is to be there with a change or not at all: the last statements of its transaction. */
type WriteWithChange = (tx: Transaction) => Promise<void>;

const inForce = new AsyncLocalStorage<WriteWithChange>();

/**
 * Runs `work`; each transaction that begins within it ends with `write`, and behind it with that of whoever `work` stands within. What they
 * throw undoes the transaction. For those who wrap a whole call and know none of its transactions; see docs/adr/0156.
 */
export function writeBeforeEachCommit<T>(write: WriteWithChange, work: () => T): T {
  const outer = inForce.getStore();
  const both: WriteWithChange = async (tx) => {
    await write(tx);
    await outer?.(tx);
  };
  return inForce.run(outer === undefined ? write : both, work);
}

/** Whether the transaction changed anything so far: one that did not has no number. */
export async function hasChanged(tx: Transaction): Promise<boolean> {
  const [row] = await tx.query<{ changed: boolean }>('SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS changed');
  return row?.changed === true;
}

/** For the runner of transactions: what is in force where it runs. */
export async function writeBeforeCommit(tx: Transaction): Promise<void> {
  await inForce.getStore()?.(tx);
}

/** Whether transactions that begin here write what others want written with them: then they must begin in this thread. */
export const isWithinOthersCommit = (): boolean => inForce.getStore() !== undefined;
