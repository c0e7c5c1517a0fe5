import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- The hash of the leading version is read off the version.
ALTER TABLE source_record DROP newest_content_hash;

-- A hash as the 32 bytes that it is, and one index that finds the versions of a record and keeps each once; versions without a number are as
-- many as came. The change of type writes the table anew, with the indexes that it has: so between the old ones and the new one.
DROP INDEX record_version_by_record;
DROP INDEX record_version_once;
ALTER TABLE record_version ALTER content_hash TYPE bytea USING decode(content_hash, 'hex');
CREATE UNIQUE INDEX record_version_once ON record_version (record_no, source_version, deleted);
`;

const DOWN = `
DROP INDEX record_version_once;
CREATE UNIQUE INDEX record_version_once ON record_version (record_no, source_version, deleted) WHERE source_version IS NOT NULL;
CREATE INDEX record_version_by_record ON record_version (record_no, receipt_no);
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
