import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A backlog is resolved in the order of what its records are called, so that those of one thing come together and its golden record is
 * composed and written once. What waits already has no such number, and comes in the order of its arrival.
 */
const UP = `
ALTER TABLE pending_record ADD affinity integer NOT NULL DEFAULT 0;
CREATE INDEX pending_record_by_affinity ON pending_record (entity, affinity, pending_no) WHERE NOT (again OR large OR halted);
`;

const DOWN = `
DROP INDEX pending_record_by_affinity;
ALTER TABLE pending_record DROP affinity;
`;

export class GroupBacklogs1780000031001 implements MigrationInterface {
  name = 'GroupBacklogs1780000031001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
