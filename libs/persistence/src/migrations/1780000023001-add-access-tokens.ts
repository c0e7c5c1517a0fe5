import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Clients that hold a private key and prove it, in place of a key that the registry gave out (RFC 7523).
ALTER TABLE api_key ALTER key_hash DROP NOT NULL;
ALTER TABLE api_key ADD jwks jsonb, ADD CONSTRAINT api_key_has_one_proof CHECK (num_nonnulls(key_hash, jwks) = 1);

CREATE TABLE access_token (
  token_hash bytea PRIMARY KEY,
  key_id uuid NOT NULL REFERENCES api_key (id),
  expires_at timestamptz NOT NULL
);
CREATE INDEX access_token_by_key ON access_token (key_id);
CREATE INDEX access_token_by_end ON access_token (expires_at);

-- Assertions that were used, until they would be over anyway: none is taken twice.
CREATE TABLE client_assertion (
  key_id uuid NOT NULL REFERENCES api_key (id),
  jti_hash bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (key_id, jti_hash)
);
CREATE INDEX client_assertion_by_end ON client_assertion (expires_at);
`;

const DOWN = `
DROP TABLE client_assertion;
DROP TABLE access_token;
-- Who has no key of the registry's cannot call an earlier release.
UPDATE api_key SET key_hash = sha256(id::text::bytea || jwks::text::bytea), revoked_at = coalesce(revoked_at, now()) WHERE key_hash IS NULL;
ALTER TABLE api_key DROP CONSTRAINT api_key_has_one_proof, DROP jwks;
ALTER TABLE api_key ALTER key_hash SET NOT NULL;
`;

export class AddAccessTokens1780000023001 implements MigrationInterface {
  name = 'AddAccessTokens1780000023001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
