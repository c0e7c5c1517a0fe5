import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Its rows come with use, not with this migration: a copy of a database must not inherit a feed. */
const UP = `
-- The feeds that this database ever served, the newest in force. The marks tell one line of history from another; null is a mark that
-- the server does not let us read.
CREATE TABLE feed (
  feed_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  -- Text: it has all 64 bits.
  system_identifier text,
  timeline bigint,
  database_oid bigint,
  began_at timestamptz NOT NULL DEFAULT now()
);
-- Reads of some collections find their page, and the end, without a walk over the others' events.
CREATE INDEX change_event_by_entity ON change_event (entity, seq);
`;

const DOWN = `
DROP INDEX change_event_by_entity;
DROP TABLE feed;
`;

export class AddFeed1780000001000 implements MigrationInterface {
  name = 'AddFeed1780000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
