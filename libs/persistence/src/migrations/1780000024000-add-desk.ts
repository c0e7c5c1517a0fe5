import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Whom a task was given to and by when, and who called a lead. The words that came with it are a note.
ALTER TABLE review_task ADD assignee uuid REFERENCES principal (id), ADD assigned_by uuid REFERENCES principal (id),
  ADD due_at timestamptz, ADD escalated_by uuid REFERENCES principal (id), ADD escalated_at timestamptz;

-- Who passed a task over, as it was then: it comes back to them when it changes. Others see it all the time.
CREATE TABLE review_skip (
  task_id uuid NOT NULL REFERENCES review_task (id),
  principal uuid NOT NULL REFERENCES principal (id),
  revision integer NOT NULL,
  skipped_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (task_id, principal)
);
`;

const DOWN = `
DROP TABLE review_skip;
ALTER TABLE review_task DROP assignee, DROP assigned_by, DROP due_at, DROP escalated_by, DROP escalated_at;
`;

/** The stewards' desk: tasks given to somebody, passed over, or put before a lead. */
export class AddDesk1780000024000 implements MigrationInterface {
  name = 'AddDesk1780000024000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
