import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- The record of the same source and entity whose key is the same but for Unicode normalisation, and which was first; null for that one and
-- for nearly all others. Set here only, for records that were stored before one key had to be one record: they stay two.
ALTER TABLE source_record ADD key_repeats bigint REFERENCES source_record (record_no);

-- Of two such keys one at least is not normalised, so the others need not be looked at.
WITH odd AS (
  SELECT DISTINCT entity, source, normalize(record_key, NFC) COLLATE "C" AS record_key FROM source_record
  WHERE record_key IS NOT NFC NORMALIZED
), alike AS (
  SELECT r.record_no, r.entity, r.source, normalize(r.record_key, NFC) COLLATE "C" AS normal FROM source_record r
  WHERE r.record_key IS NOT NFC NORMALIZED
  UNION
  SELECT r.record_no, r.entity, r.source, r.record_key FROM source_record r
  JOIN odd ON odd.entity = r.entity AND odd.source = r.source AND odd.record_key = r.record_key
), firsts AS (
  SELECT record_no, min(record_no) OVER (PARTITION BY entity, source, normal) AS first_no FROM alike
)
UPDATE source_record r SET key_repeats = firsts.first_no
FROM firsts WHERE r.record_no = firsts.record_no AND firsts.first_no <> r.record_no;

CREATE UNIQUE INDEX source_record_by_normal_key ON source_record (entity, source, normalize(record_key, NFC)) WHERE key_repeats IS NULL;
`;

const DOWN = `
DROP INDEX source_record_by_normal_key;
ALTER TABLE source_record DROP key_repeats;
`;

export class OneRecordAKey1780000011000 implements MigrationInterface {
  name = 'OneRecordAKey1780000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
