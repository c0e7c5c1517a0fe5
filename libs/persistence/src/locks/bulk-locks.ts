import { Pool, type PoolClient, type PoolConfig } from 'pg';

import { arrayLiteral } from '../connection/statements/array-literal';
import { faultOfStatement } from '../faults/sql-state';
import { BULK_LOCK_CLASS, ENTITY_LOCK_CLASS, entityLock } from './resolution-lock.repository';

/** A record with what is locked for it: the keys that it has or had, and minus its own number. */
export interface NumbersOfRecord {
  readonly recordNumber: number;
  readonly numbers: readonly number[];
  /** Keys that other units of the same bulk load may hold as well. Left out: none. */
  readonly sharedNumbers?: readonly number[];
}

/** Milliseconds. Whoever has the entity has it for one batch beside others; what waits longer gives all back and is tried again. */
const PATIENCE_MS = 20_000;

/**
 * What others hold of the numbers $2, and whether nobody may have it beside them: units of the bulk load $3 share some with one another. A unit that is over does not hold its lock, so whoever can share it takes its row away; those that waited
 * for it share it as well.
 */
const TAKEN = `
WITH ended AS (
  DELETE FROM bulk_lock WHERE entity = $1 AND pg_try_advisory_xact_lock_shared(${BULK_LOCK_CLASS}, unit_no) RETURNING unit_no)
SELECT n, bool_or(alone) AS alone FROM bulk_lock AS b CROSS JOIN LATERAL (
  SELECT n, true FROM unnest(b.numbers) AS held(n)
  UNION ALL
  SELECT n, b.load_no IS DISTINCT FROM $3 FROM unnest(b.shared_numbers) AS held(n)) AS held(n, alone)
-- Joined: of a list the planner would look at each number, which takes it longer than all that follows.
JOIN unnest($2::bigint[]) AS wanted(n) USING (n)
WHERE b.entity = $1 AND NOT EXISTS (SELECT FROM ended e WHERE e.unit_no = b.unit_no)
GROUP BY n`;

/** Begins with the entity alone, in one round trip. */
const begin = (entity: string): string => `
BEGIN;
SET LOCAL lock_timeout = ${PATIENCE_MS};
SELECT pg_advisory_xact_lock(${ENTITY_LOCK_CLASS}, ${entityLock(entity)})`;

/**
 * Locks thousands of records and keys at the price of one row. A unit says what it locks before it ends, so it is said on a connection
 * apart: one of a process, so that no pool runs dry of units that each hold a connection and wait for another.
 */
export class BulkLocks {
  private readonly pool: Pool;
  private ended?: Promise<void>;

  constructor(settings: PoolConfig) {
    this.pool = new Pool({ ...settings, max: 1 });
    // An idle connection that breaks is replaced at the next lock; without a listener Node would end the process.
    this.pool.on('error', () => undefined);
  }

  /**
   * Locks those of the records of which nobody else holds anything, under the number that the unit's transaction has of `beginBulk`.
   * Waits for the units beside others that are under way, not for those that hold in bulk. Answers their record numbers; when they are
   * less than half, nothing is locked and undefined is answered.
   */
  async take(
    entity: string,
    unitNumber: number,
    records: readonly NumbersOfRecord[],
    loadNumber?: number,
  ): Promise<ReadonlySet<number> | undefined> {
    return this.alone(entity, async (client) => {
      const { rows } = await client.query<{ n: number; alone: boolean }>(TAKEN, [
        entity,
        literalOf(numbersOf(records)),
        loadNumber ?? null,
      ]);
      const held = new Set(rows.map(({ n }) => n));
      const heldAlone = new Set(rows.flatMap(({ n, alone }) => (alone ? [n] : [])));
      const isFree = ({ numbers, sharedNumbers = [] }: NumbersOfRecord): boolean =>
        !numbers.some((n) => held.has(n)) && !sharedNumbers.some((n) => heldAlone.has(n));
      const free = held.size === 0 ? records : records.filter(isFree);
      if (2 * free.length < records.length) return undefined;
      await client.query(
        `INSERT INTO bulk_lock (unit_no, entity, numbers, load_no, shared_numbers) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (unit_no) DO UPDATE SET entity = excluded.entity, numbers = excluded.numbers, load_no = excluded.load_no,
           shared_numbers = excluded.shared_numbers`,
        [
          unitNumber,
          entity,
          literalOf(distinct(free.map(({ numbers }) => numbers))),
          loadNumber ?? null,
          literalOf(distinct(free.map(({ sharedNumbers = [] }) => sharedNumbers))),
        ],
      );
      return new Set(free.map(({ recordNumber }) => recordNumber));
    });
  }

  /** May be called again. */
  end(): Promise<void> {
    return (this.ended ??= this.pool.end());
  }

  private async alone<T>(entity: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let failure: Error | undefined;
    try {
      await client.query(begin(entity));
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      failure = error as Error;
      throw faultOfStatement(error);
    } finally {
      // A connection with an open transaction is not given to the next.
      client.release(failure);
    }
  }
}

const literalOf = (numbers: ReadonlySet<number>): unknown => arrayLiteral([...numbers]);

/** All numbers that are locked for these records, each once. */
export function numbersOf(records: readonly NumbersOfRecord[]): Set<number> {
  return distinct(records.flatMap(({ numbers, sharedNumbers = [] }) => [numbers, sharedNumbers]));
}

function distinct(lists: readonly (readonly number[])[]): Set<number> {
  const all = new Set<number>();
  for (const list of lists) for (const number of list) all.add(number);
  return all;
}
