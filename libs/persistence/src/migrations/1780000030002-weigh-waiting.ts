import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- What the order of the queue goes by, as of the last time the task was written: statements that name a number of its golden records,
-- counted up to 100, and when it is due unless it was assigned with another date. Null: worked out when it is read.
ALTER TABLE review_task ADD stake integer NOT NULL DEFAULT 0, ADD usual_due_at timestamptz;

UPDATE review_task t SET stake = (SELECT count(DISTINCT n.record_no) FROM (
  SELECT s.record_no FROM golden_identifier i JOIN relation_statement s ON s.scheme = i.scheme AND s.value = i.value
  WHERE i.golden_id = ANY (t.golden_ids) LIMIT 100) n)
WHERE status IN ('open', 'claimed');
`;

const DOWN = `
ALTER TABLE review_task DROP stake, DROP usual_due_at;
`;

/** Figures for the order of the queue stand with the task. */
export class WeighWaiting1780000030002 implements MigrationInterface {
  name = 'WeighWaiting1780000030002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
