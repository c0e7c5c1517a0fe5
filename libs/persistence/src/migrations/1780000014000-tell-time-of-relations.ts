import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- From when to when a statement holds, as stated (a year, a month or a day), and the act by which it began to.
ALTER TABLE relation_statement ADD valid_from text, ADD valid_to text, ADD act jsonb,
  -- RFC 3339. Set: an earlier version stated it, and the first version without it was observed then.
  ADD ended_at text;

-- Identifiers that golden records name by literal pins and by no record, so that they are found from the other end.
CREATE TABLE pinned_statement (
  golden_id uuid NOT NULL REFERENCES golden_record (id),
  type text COLLATE "C" NOT NULL,
  ordinal integer NOT NULL,
  entity text NOT NULL,
  scheme text NOT NULL,
  value text COLLATE "C" NOT NULL,
  PRIMARY KEY (golden_id, type, ordinal)
);
CREATE INDEX pinned_statement_by_identifier ON pinned_statement (scheme, value);

-- Former statements, numbers and names are made by resolution from what was received already.
INSERT INTO pending_record (entity, record_no) SELECT entity, record_no FROM resolved_record WHERE attributes IS NOT NULL;
`;

const DOWN = `
DROP TABLE pinned_statement;
DELETE FROM relation_statement WHERE ended_at IS NOT NULL;
ALTER TABLE relation_statement DROP valid_from, DROP valid_to, DROP act, DROP ended_at;
`;

export class TellTimeOfRelations1780000014000 implements MigrationInterface {
  name = 'TellTimeOfRelations1780000014000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
