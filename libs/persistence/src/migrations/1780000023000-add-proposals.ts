import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Changes of who is trusted with what that a second operator has to agree to. A password comes as a hash, which is forgotten when the
-- proposal is settled.
CREATE TABLE proposal (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  target text NOT NULL,
  change jsonb NOT NULL,
  before jsonb,
  password_hash text,
  proposed_by uuid NOT NULL REFERENCES principal (id),
  proposed_at timestamptz NOT NULL DEFAULT now(),
  outcome text CHECK (outcome IN ('applied', 'refused', 'withdrawn')),
  settled_by uuid REFERENCES principal (id),
  settled_at timestamptz,
  reason text,
  CHECK ((outcome IS NULL) = (settled_by IS NULL)),
  CHECK ((outcome IS NULL) = (settled_at IS NULL)),
  CHECK ((outcome = 'withdrawn') = (settled_by = proposed_by)),
  CHECK (outcome IS NULL OR password_hash IS NULL)
);

-- A key that was asked for may be refused or withdrawn.
ALTER TABLE key_request
  ADD ended_by uuid REFERENCES principal (id),
  ADD ended_at timestamptz,
  ADD CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
  ADD CHECK (ended_at IS NULL OR fetched_at IS NULL);
`;

const DOWN = `
ALTER TABLE key_request DROP ended_by, DROP ended_at;
DROP TABLE proposal;
`;

export class AddProposals1780000023000 implements MigrationInterface {
  name = 'AddProposals1780000023000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
