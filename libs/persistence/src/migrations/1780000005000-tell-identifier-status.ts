import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `former` becomes `superseded`, and `cancelled` is new. Documents that hold identifiers are rewritten with the rows: a status has one
 * meaning everywhere, in what is read as in history. Whitespace of the documents as the writer makes them: none.
 */
const UP = `
ALTER TABLE golden_identifier DROP CONSTRAINT golden_identifier_status_check;
UPDATE golden_identifier SET status = 'superseded' WHERE status = 'former';
ALTER TABLE golden_identifier ADD CONSTRAINT golden_identifier_status_check CHECK (status IN ('active', 'superseded', 'cancelled'));
UPDATE golden_record SET identifiers = replace(identifiers::text, '"status":"former"', '"status":"superseded"')::json
  WHERE strpos(identifiers::text, '"status":"former"') > 0;
UPDATE resolved_record SET identifiers = replace(identifiers::text, '"status":"former"', '"status":"superseded"')::json
  WHERE strpos(identifiers::text, '"status":"former"') > 0;
UPDATE golden_history SET document = replace(document::text, '"status":"former"', '"status":"superseded"')::json
  WHERE strpos(document::text, '"status":"former"') > 0;
`;

/** The older schema knows two kinds only, so that a cancelled number is a former one again. */
const DOWN = `
ALTER TABLE golden_identifier DROP CONSTRAINT golden_identifier_status_check;
UPDATE golden_identifier SET status = 'former' WHERE status <> 'active';
ALTER TABLE golden_identifier ADD CONSTRAINT golden_identifier_status_check CHECK (status IN ('active', 'former'));
UPDATE golden_record SET identifiers =
  regexp_replace(identifiers::text, '"status":"(superseded|cancelled)"', '"status":"former"', 'g')::json
  WHERE identifiers::text ~ '"status":"(superseded|cancelled)"';
UPDATE resolved_record SET identifiers =
  regexp_replace(identifiers::text, '"status":"(superseded|cancelled)"', '"status":"former"', 'g')::json
  WHERE identifiers::text ~ '"status":"(superseded|cancelled)"';
UPDATE golden_history SET document =
  regexp_replace(document::text, '"status":"(superseded|cancelled)"', '"status":"former"', 'g')::json
  WHERE document::text ~ '"status":"(superseded|cancelled)"';
`;

export class TellIdentifierStatus1780000005000 implements MigrationInterface {
  name = 'TellIdentifierStatus1780000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
