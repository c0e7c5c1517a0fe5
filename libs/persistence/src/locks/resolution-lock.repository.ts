import { Injectable } from '@nestjs/common';
import { hash53 } from '@sogoc/kernel';

import type { Transaction } from '../connection/transaction';

/** First half of the two-number advisory locks on a whole entity. Any fixed number. */
export const ENTITY_LOCK_CLASS = 7_340_022;

/** First half of the locks that units hold while what they locked in bulk is theirs; the second is the unit's number. */
export const BULK_LOCK_CLASS = 7_340_028;

/** First half of the locks on an entity's lane for large components. */
const LANE_LOCK_CLASS = 7_340_026;

/** First half of the locks on decisions that name records without a golden record; see {@link ResolutionLockRepository.lockDecisionsAhead}. */
const DECISION_LOCK_CLASS = 7_340_027;

/** Whatever changes the policy in force takes this one, by trigger; see the migration that adds policies. */
const POLICY_LOCK_CLASS = 7_340_025;

/** Waits for the units that hold one of the numbers $1 in bulk. */
const AWAIT_BULK = `SELECT pg_advisory_xact_lock_shared(${BULK_LOCK_CLASS}, unit_no) FROM bulk_lock
  WHERE EXISTS (SELECT FROM unnest(numbers) AS held(n) WHERE n = ANY($1::bigint[]))
    OR EXISTS (SELECT FROM unnest(shared_numbers) AS held(n) WHERE n = ANY($1::bigint[]))`;

/**
 * Locks of a unit of work, held until its transaction ends. Every lock is a statement of its own, so that what is read next
 * sees what the former holder committed. Blocking keys are non-negative 53-bit numbers; a record is locked as minus its number.
 * A unit of a backlog locks its numbers in bulk (`BulkLocks`). It takes them while it has the entity, so whoever shares the entity, and
 * then locks a number here, waits for who held it before, and nobody comes between.
 */
@Injectable()
export class ResolutionLockRepository {
  /** Comes before every lock on records and keys. */
  async shareEntity(tx: Transaction, entity: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock_shared($1, $2)', [ENTITY_LOCK_CLASS, entityLock(entity)]);
  }

  /** Nobody else works on the entity until the transaction ends. */
  async takeEntity(tx: Transaction, entity: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [ENTITY_LOCK_CLASS, entityLock(entity)]);
    await tx.query(
      'SELECT pg_advisory_xact_lock_shared($2, unit_no) FROM bulk_lock WHERE entity = $1 ORDER BY unit_no',
      [entity, BULK_LOCK_CLASS],
    );
  }

  /** Answers a number under which this transaction may lock in bulk; what it locks so is free when the transaction ends. */
  async beginBulk(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ unitNumber: number }>(
      `SELECT unit_no AS "unitNumber", pg_advisory_xact_lock($1, unit_no)
       FROM (SELECT nextval('bulk_lock_unit')::integer AS unit_no OFFSET 0) AS unit`,
      [BULK_LOCK_CLASS],
    );
    return row!.unitNumber;
  }

  /** Waits until nobody holds one of these numbers in bulk. They are not locked by that. */
  async awaitBulk(tx: Transaction, numbers: readonly number[]): Promise<void> {
    await tx.query(AWAIT_BULK, [numbers]);
  }

  /** Takes the entity's lane for large components when it is free; never waits. */
  async tryLane(tx: Transaction, entity: string): Promise<boolean> {
    const [row] = await tx.query<{ taken: boolean }>('SELECT pg_try_advisory_xact_lock($1, $2) AS taken', [
      LANE_LOCK_CLASS,
      entityLock(entity),
    ]);
    return row?.taken === true;
  }

  /**
   * The number of the policy in force, which stays so until the transaction ends: a change of policy waits for the units that began
   * under the former one.
   */
  async sharePolicy(tx: Transaction): Promise<number> {
    const [, [row]] = await tx.inOneTrip(() => [
      tx.query('SELECT pg_advisory_xact_lock_shared($1, 0)', [POLICY_LOCK_CLASS]),
      tx.query<{ revision: number }>('SELECT revision FROM policy_revision'),
    ]);
    return row?.revision ?? 0;
  }

  /** Waits for the units under way, and lets none begin until the transaction ends. Every change of the policy takes it by itself. */
  async takePolicy(tx: Transaction): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1, 0)', [POLICY_LOCK_CLASS]);
  }

  async lockRecords(tx: Transaction, recordNumbers: readonly number[]): Promise<void> {
    await this.lockNumbers(
      tx,
      recordNumbers.map((recordNumber) => -recordNumber),
    );
  }

  async lockBlockingKeys(tx: Transaction, blockingKeys: readonly number[]): Promise<void> {
    await this.lockNumbers(tx, blockingKeys);
  }

  /**
   * Locks the decisions in force that name one of these records together with one that was never resolved. Such a record has no golden
   * record to lock, so two units that each resolve one side for the first time would not see each other. In order of deciding; taken
   * after keys and before goldens, and by nobody else.
   */
  async lockDecisionsAhead(tx: Transaction, recordNumbers: readonly number[]): Promise<void> {
    await tx.query(
      `SELECT pg_advisory_xact_lock($2, place) FROM (
         SELECT DISTINCT (d.decision_no % 2147483647)::integer AS place
         FROM decision_member own
         JOIN decision d ON d.decision_no = own.decision_no AND d.status = 'applied' AND d.kind IN ('same', 'different')
         WHERE own.record_no = ANY($1::bigint[])
           AND EXISTS (SELECT FROM decision_member m WHERE m.decision_no = d.decision_no
                       AND NOT EXISTS (SELECT FROM link WHERE link.record_no = m.record_no))
         ORDER BY place OFFSET 0) ahead`,
      [recordNumbers, DECISION_LOCK_CLASS],
    );
  }

  /** What the lock table holds: so many locks for each of so many transactions. */
  async lockTable(tx: Transaction): Promise<{ locksPerTransaction: number; transactions: number }> {
    const [row] = await tx.query<{ locksPerTransaction: number; transactions: number }>(
      `SELECT current_setting('max_locks_per_transaction')::integer AS "locksPerTransaction",
         current_setting('max_connections')::integer + current_setting('max_prepared_transactions')::integer AS transactions`,
    );
    return row!;
  }

  /** Names what has been committed so far. While it is the same, what was read is still so. */
  async snapshot(tx: Transaction): Promise<string> {
    const [row] = await tx.query<{ snapshot: string }>('SELECT pg_current_snapshot()::text AS snapshot');
    return row!.snapshot;
  }

  /** Locks golden rows in id order. */
  async lockGoldens(tx: Transaction, goldenIds: readonly string[]): Promise<void> {
    if (goldenIds.length === 0) return;
    await tx.query('SELECT id FROM golden_record WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [goldenIds]);
  }

  private async lockNumbers(tx: Transaction, numbers: readonly number[]): Promise<void> {
    if (numbers.length === 0) return;
    const sorted = [...new Set(numbers)].sort((left, right) => left - right);
    await tx.query(`SELECT pg_advisory_xact_lock(n) FROM unnest($1::bigint[]) AS n UNION ALL ${AWAIT_BULK}`, [sorted]);
  }
}

/** Second half of the lock on an entity. */
export function entityLock(entity: string): number {
  return hash53(entity) % 0x7fffffff;
}
