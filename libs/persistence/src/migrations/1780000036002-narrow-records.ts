import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each statement that rewrites a table does so once for all that changes in it. */
const UP = `
-- Hashes as the 32 bytes that they are. That of the leading version is read off the version.
ALTER TABLE source_record DROP newest_content_hash;
ALTER TABLE record_version ALTER content_hash TYPE bytea USING decode(content_hash, 'hex');
ALTER TABLE resolved_record ALTER policy_hash TYPE bytea USING decode(policy_hash, 'hex');

-- One index finds the versions of a record and keeps each once; versions without a number are as many as came.
DROP INDEX record_version_by_record;
DROP INDEX record_version_once;
CREATE UNIQUE INDEX record_version_once ON record_version (record_no, source_version, deleted);
`;

const DOWN = `
DROP INDEX record_version_once;
CREATE UNIQUE INDEX record_version_once ON record_version (record_no, source_version, deleted) WHERE source_version IS NOT NULL;
CREATE INDEX record_version_by_record ON record_version (record_no, receipt_no);
ALTER TABLE resolved_record ALTER policy_hash TYPE text USING encode(policy_hash, 'hex');
ALTER TABLE record_version ALTER content_hash TYPE text USING encode(content_hash, 'hex');
ALTER TABLE source_record ADD newest_content_hash text;
UPDATE source_record r SET newest_content_hash = v.content_hash FROM record_version v WHERE v.receipt_no = r.newest_receipt_no;
`;

export class NarrowRecords1780000036002 implements MigrationInterface {
  name = 'NarrowRecords1780000036002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
