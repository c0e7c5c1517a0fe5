import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Keys: who may ask by a number alone, who issued and revoked, and which key another took the place of.
ALTER TABLE api_key ADD plain_lookup boolean NOT NULL DEFAULT false;
ALTER TABLE api_key ADD issued_by uuid REFERENCES api_key (id);
ALTER TABLE api_key ADD revoked_by uuid REFERENCES api_key (id);
ALTER TABLE api_key ADD rotated_from uuid REFERENCES api_key (id);

-- What each key may still ask for, one row for each limit; shared by all processes. Worth nothing after a crash, so it is not logged.
CREATE TABLE key_allowance (
  key_id uuid NOT NULL,
  limit_name text NOT NULL,
  tokens double precision NOT NULL,
  granted double precision NOT NULL,
  filled_at timestamptz NOT NULL,
  PRIMARY KEY (key_id, limit_name)
);
ALTER TABLE key_allowance SET UNLOGGED;

-- A reversal of what a second person approved waits for a second person itself.
ALTER TABLE decision ADD reversal_asked_by uuid REFERENCES api_key (id);
ALTER TABLE decision ADD reversal_asked_reason text;
ALTER TABLE decision ADD reversal_asked_at timestamptz;
ALTER TABLE decision ADD reversal_approved_by uuid REFERENCES api_key (id);
`;

const DOWN = `
ALTER TABLE decision DROP reversal_approved_by;
ALTER TABLE decision DROP reversal_asked_at;
ALTER TABLE decision DROP reversal_asked_reason;
ALTER TABLE decision DROP reversal_asked_by;
DROP TABLE key_allowance;
ALTER TABLE api_key DROP rotated_from;
ALTER TABLE api_key DROP revoked_by;
ALTER TABLE api_key DROP issued_by;
ALTER TABLE api_key DROP plain_lookup;
`;

export class HardenTheEdge1780000012000 implements MigrationInterface {
  name = 'HardenTheEdge1780000012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
