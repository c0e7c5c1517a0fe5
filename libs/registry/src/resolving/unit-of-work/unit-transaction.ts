import type { ResolutionLockRepository, Transaction, TransactionRunner } from '@sogoc/persistence';
import { PolicyChangedError, type ResolutionPolicy } from '@sogoc/resolution';

import { ScopeKeepsGrowingError } from '../errors';

/** Runs a unit of work beside others, and once more with the entity to itself when what it has to lock keeps growing. */
export async function inUnitTransaction<T>(
  transactions: TransactionRunner,
  work: (tx: Transaction, alone: boolean) => Promise<T>,
): Promise<T> {
  try {
    return await transactions.run((tx) => work(tx, false));
  } catch (error) {
    if (!(error instanceof ScopeKeepsGrowingError)) throw error;
    return transactions.run((tx) => work(tx, true));
  }
}

/**
 * What is written under a former policy after a change would never be looked at again, so a change waits and a late unit gives up.
 * Throws `PolicyChangedError`.
 */
export async function holdPolicy(
  tx: Transaction,
  locks: ResolutionLockRepository,
  { revision }: ResolutionPolicy,
): Promise<void> {
  if ((await locks.sharePolicy(tx)) !== revision) throw new PolicyChangedError();
}
