import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- What resolution made of the news of a source, in slots of ten minutes.
CREATE TABLE source_flow (
  source text COLLATE "C" NOT NULL REFERENCES source (code),
  entity text NOT NULL,
  slot timestamptz NOT NULL,
  records bigint NOT NULL,
  -- Review tasks that those records opened.
  conflicts bigint NOT NULL,
  -- Records that were resolved for the first time, and identifiers that nothing carried before.
  new_keys bigint NOT NULL,
  new_identifiers bigint NOT NULL,
  PRIMARY KEY (source, entity, slot)
);

-- What an operator allows a source in place of the bounds for all.
CREATE TABLE source_bound (
  source text COLLATE "C" NOT NULL REFERENCES source (code),
  entity text NOT NULL,
  conflicts_per_hour integer CHECK (conflicts_per_hour > 0),
  new_identifiers_per_day integer CHECK (new_identifiers_per_day > 0),
  PRIMARY KEY (source, entity)
);

-- Resolving of a source's records stands still from one time to the other.
CREATE TABLE source_pause (
  pause_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source text COLLATE "C" NOT NULL REFERENCES source (code),
  entity text NOT NULL,
  since timestamptz NOT NULL DEFAULT now(),
  conflicts bigint NOT NULL,
  conflicts_per_hour integer NOT NULL,
  resumed_at timestamptz,
  resumed_by text
);
CREATE UNIQUE INDEX source_pause_in_force ON source_pause (entity, source) WHERE resumed_at IS NULL;

-- Work of a source that is paused: no worker looks at it.
ALTER TABLE pending_record ADD halted boolean NOT NULL DEFAULT false;
CREATE INDEX pending_record_halted ON pending_record (entity, record_no) WHERE halted;
DROP INDEX pending_record_by_entity;
CREATE INDEX pending_record_by_entity ON pending_record (entity, again, pending_no) WHERE NOT halted;
`;

const DOWN = `
DROP INDEX pending_record_by_entity;
CREATE INDEX pending_record_by_entity ON pending_record (entity, again, pending_no);
DROP INDEX pending_record_halted;
ALTER TABLE pending_record DROP halted;
DROP TABLE source_pause, source_bound, source_flow;
`;

/** A source that floods is paused; what is new of a source is counted by day. */
export class BrakeFloods1780000020000 implements MigrationInterface {
  name = 'BrakeFloods1780000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
