import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- One verdict on many tasks of one pattern, made and taken back together.
CREATE TABLE decision_batch (
  id uuid PRIMARY KEY,
  entity text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('same', 'different')),
  -- running: being carried out, or cut off in between; what was decided until then stands, and is taken back with it.
  status text NOT NULL CHECK (status IN ('awaiting-approval', 'running', 'applied', 'reversal-awaiting-approval', 'reversed')),
  pattern json NOT NULL,
  author uuid NOT NULL REFERENCES principal (id),
  reason text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  approved_by uuid REFERENCES principal (id),
  approved_at timestamptz,
  reversal_asked_by uuid REFERENCES principal (id),
  reversed_by uuid REFERENCES principal (id),
  reversal_reason text,
  reversed_at timestamptz,
  CHECK (approved_by IS NULL OR approved_by <> author)
);

CREATE TABLE decision_batch_task (
  batch_id uuid NOT NULL REFERENCES decision_batch (id),
  ordinal integer NOT NULL,
  task_id uuid NOT NULL REFERENCES review_task (id),
  -- Of the task, as it was when the batch was made.
  revision integer NOT NULL,
  viewed boolean NOT NULL,
  -- Given out beforehand, so that a decision is the batch's from the moment on that it is made.
  decision_id uuid NOT NULL UNIQUE,
  -- Why nothing was decided on it.
  left_because text,
  PRIMARY KEY (batch_id, ordinal)
);
`;

const DOWN = `
DROP TABLE decision_batch_task, decision_batch;
`;

/** Decisions in batches. */
export class DecideInBatches1780000030003 implements MigrationInterface {
  name = 'DecideInBatches1780000030003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
