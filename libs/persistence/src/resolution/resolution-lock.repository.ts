import { hash53 } from '@sogoc/kernel';

import type { Transaction } from '../connection/transaction';

/** First half of the two-number advisory locks on a whole entity. Any fixed number. */
const ENTITY_LOCK_CLASS = 7_340_022;

/**
 * Locks of a unit of work, held until its transaction ends. Every lock is a statement of its own, so that what is read next
 * sees what the former holder committed. Match keys are non-negative 53-bit numbers; a record is locked as minus its number.
 */
export class ResolutionLockRepository {
  /** Units of work share the entity; a bulk load takes it alone. */
  async shareEntity(tx: Transaction, entity: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock_shared($1, $2)', [ENTITY_LOCK_CLASS, entityLock(entity)]);
  }

  async takeEntity(tx: Transaction, entity: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [ENTITY_LOCK_CLASS, entityLock(entity)]);
  }

  async lockRecords(tx: Transaction, recordNos: readonly number[]): Promise<void> {
    await this.lockNumbers(
      tx,
      recordNos.map((no) => -no),
    );
  }

  async lockMatchKeys(tx: Transaction, matchKeys: readonly number[]): Promise<void> {
    await this.lockNumbers(tx, matchKeys);
  }

  /** Locks golden rows in id order. */
  async lockGoldens(tx: Transaction, goldenIds: readonly string[]): Promise<void> {
    if (goldenIds.length === 0) return;
    await tx.query('SELECT id FROM golden_record WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [goldenIds]);
  }

  private async lockNumbers(tx: Transaction, numbers: readonly number[]): Promise<void> {
    if (numbers.length === 0) return;
    const sorted = [...new Set(numbers)].sort((left, right) => left - right);
    await tx.query('SELECT pg_advisory_xact_lock(n) FROM unnest($1::bigint[]) AS n', [sorted]);
  }
}

function entityLock(entity: string): number {
  return hash53(entity) % 0x7fffffff;
}
