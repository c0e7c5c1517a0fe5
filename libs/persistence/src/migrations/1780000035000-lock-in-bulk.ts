import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a unit of a backlog locks, thousands of records and keys, in one row; it holds as long as the unit's transaction holds the advisory
 * lock of its number. Nothing of it outlives a crash, so it is not logged. Numbers look random: to compress them only takes time.
 */
const UP = `
CREATE SEQUENCE bulk_lock_unit AS integer CYCLE;
CREATE UNLOGGED TABLE bulk_lock (
  unit_no integer PRIMARY KEY,
  entity text NOT NULL,
  numbers bigint[] NOT NULL
);
ALTER TABLE bulk_lock ALTER numbers SET STORAGE EXTERNAL;
`;

const DOWN = `
DROP TABLE bulk_lock;
DROP SEQUENCE bulk_lock_unit;
`;

/** Locks of units that take much at once. */
export class LockInBulk1780000035000 implements MigrationInterface {
  name = 'LockInBulk1780000035000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
