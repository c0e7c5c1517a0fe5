import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A question about a number is about those of whom one leads to another, no longer about all of the number that one unit of work saw. Whoever
 * is asked about over a number is resolved once more, after what sources push: questions that stay keep their ids, and others are closed or asked.
 */
const UP = `
-- Of several questions about one number each is kept under its first record.
UPDATE review_task SET task_key = task_key || '/' || anchor_nos[1] WHERE kind = 'shared-identifier';

INSERT INTO pending_record (entity, record_no, again)
SELECT r.entity, r.record_no, true FROM resolved_record r
WHERE r.attributes IS NOT NULL AND r.record_no IN (
  SELECT left_no FROM edge WHERE over_number
  UNION SELECT right_no FROM edge WHERE over_number
  UNION SELECT unnest(record_nos) FROM review_task WHERE kind = 'shared-identifier' AND status IN ('open', 'claimed', 'held'))
ORDER BY r.record_no;
`;

/** Keys as every release before knows them. */
const DOWN = `
UPDATE review_task SET task_key = regexp_replace(task_key, '/[^/]*$', '')
WHERE kind = 'shared-identifier';
`;

export class AskByPart1780000048000 implements MigrationInterface {
  name = 'AskByPart1780000048000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
