import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Keys: who may ask by a number alone, who issued and revoked, and which key another took the place of.
ALTER TABLE api_key ADD plain_lookup boolean NOT NULL DEFAULT false;
ALTER TABLE api_key ADD issued_by uuid REFERENCES api_key (id);
ALTER TABLE api_key ADD revoked_by uuid REFERENCES api_key (id);
ALTER TABLE api_key ADD rotated_from uuid REFERENCES api_key (id);

-- What each key may still ask for, one row for each limit; shared by all processes. Worth nothing after a crash, so it is not logged.
CREATE UNLOGGED TABLE key_allowance (
  key_id uuid NOT NULL,
  limit_name text NOT NULL,
  tokens double precision NOT NULL,
  granted double precision NOT NULL,
  filled_at timestamptz NOT NULL,
  PRIMARY KEY (key_id, limit_name)
);

-- A reversal of what a second person approved waits for a second person itself.
ALTER TABLE decision ADD reversal_asked_by uuid REFERENCES api_key (id);
ALTER TABLE decision ADD reversal_asked_reason text;
ALTER TABLE decision ADD reversal_asked_at timestamptz;
ALTER TABLE decision ADD reversal_approved_by uuid REFERENCES api_key (id);

-- Sources whose records are taken in and not resolved until an operator says so, and what led to it.
CREATE TABLE source_pause (
  pause_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source text COLLATE "C" NOT NULL REFERENCES source (code),
  paused_at timestamptz NOT NULL DEFAULT now(),
  conflicts integer NOT NULL,
  resolved integer NOT NULL,
  resumed_at timestamptz,
  resumed_by uuid REFERENCES api_key (id),
  resume_reason text
);
CREATE UNIQUE INDEX source_pause_open ON source_pause (source) WHERE resumed_at IS NULL;

-- What resolution made of a source's records lately, by the minute.
CREATE UNLOGGED TABLE source_conflict_tally (
  source text COLLATE "C" NOT NULL,
  minute timestamptz NOT NULL,
  conflicts integer NOT NULL,
  resolved integer NOT NULL,
  PRIMARY KEY (source, minute)
);
`;

const DOWN = `
DROP TABLE source_conflict_tally;
DROP TABLE source_pause;
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
