import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Signed extracts that were issued: of what, to whom and why; never a value. What was signed is with whoever asked for it.
CREATE TABLE signed_extract (
  id uuid PRIMARY KEY,
  entity text NOT NULL,
  golden_id uuid NOT NULL,
  version integer NOT NULL,
  attributes text[] NOT NULL,
  recipient text NOT NULL,
  principal_id uuid NOT NULL,
  system text COLLATE "C",
  purpose text,
  ground text NOT NULL,
  log_number bigint NOT NULL,
  key_id text NOT NULL,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CHECK (expires_at > issued_at)
);

-- Whoever took an extract back, and why. There is one at most, and it stays.
CREATE TABLE extract_withdrawal (
  extract_id uuid PRIMARY KEY REFERENCES signed_extract (id),
  principal_id uuid NOT NULL,
  reason text NOT NULL,
  withdrawn_at timestamptz NOT NULL
);
`;

const DOWN = `
DROP TABLE extract_withdrawal;
DROP TABLE signed_extract;
`;

export class AddExtracts1780000032000 implements MigrationInterface {
  name = 'AddExtracts1780000032000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
