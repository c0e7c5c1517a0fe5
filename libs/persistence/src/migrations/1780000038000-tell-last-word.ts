import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
ALTER TABLE relation_statement
  -- RFC 3339: since when a source makes a statement without a break, where an earlier version made it already.
  ADD said_from text,
  -- Of one that it makes no more: RFC 3339, when it was last made; and the date from which something else holds, as stated.
  ADD said_at text, ADD gone_by text;

-- They are made by resolution from what was received already.
INSERT INTO pending_record (entity, record_no)
SELECT r.entity, r.record_no FROM resolved_record r
WHERE r.attributes IS NOT NULL AND (SELECT count(*) FROM record_version v WHERE v.record_no = r.record_no) > 1;
`;

const DOWN = `
ALTER TABLE relation_statement DROP said_from, DROP said_at, DROP gone_by;
`;

export class TellLastWord1780000038000 implements MigrationInterface {
  name = 'TellLastWord1780000038000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
