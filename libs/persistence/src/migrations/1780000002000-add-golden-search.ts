import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Both tables are derived or short-lived: they can be emptied and filled anew without loss. */
const UP = `
-- What active golden records are found by: one row each, written in the transaction that writes the golden record.
CREATE TABLE golden_search (
  golden_id uuid PRIMARY KEY,
  entity text NOT NULL,
  -- Of its anchor: the order of creation, and the cursor of pages.
  born bigint NOT NULL,
  -- Terms as the entity's declaration makes them, taken as they are; only a set with an index that can ask for beginnings.
  terms tsvector NOT NULL
);
CREATE INDEX golden_search_by_birth ON golden_search (entity, born);
CREATE INDEX golden_search_by_term ON golden_search USING gin (terms);

-- Answers kept for retries. Names of calls and their bodies stand here as keyed hashes, answers as ciphertext; the key of both is made
-- of the caller's own API key, which is not in the database.
CREATE TABLE idempotent_call (
  key_id uuid NOT NULL,
  route text NOT NULL,
  call_hash bytea NOT NULL,
  body_hash bytea NOT NULL,
  -- Of the attempt under way; who holds it has to renew the lease.
  attempt uuid NOT NULL,
  leased_until timestamptz NOT NULL,
  -- Null while the call is under way.
  answer bytea,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (key_id, route, call_hash)
);
CREATE INDEX idempotent_call_expiring ON idempotent_call (expires_at);
CREATE UNIQUE INDEX idempotent_call_attempt ON idempotent_call (attempt) WHERE answer IS NULL;
`;

const DOWN = `
DROP TABLE idempotent_call, golden_search;
`;

export class AddGoldenSearch1780000002000 implements MigrationInterface {
  name = 'AddGoldenSearch1780000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
