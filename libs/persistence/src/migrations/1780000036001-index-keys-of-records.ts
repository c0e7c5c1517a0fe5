import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The keys stand at their record, and the index of them finds who has one. A row for each of them is kept only of keys that more records have
 * than are compared, in block order.
 */
const UP = `
-- A hash as the 32 bytes that it is. This writes the table anew, with its indexes: so before there is one more.
ALTER TABLE resolved_record ALTER policy_hash TYPE bytea USING decode(policy_hash, 'hex');
CREATE INDEX resolved_record_by_key ON resolved_record USING gin (match_keys) WITH (fastupdate = off);
-- Few are kept of many: emptied and filled again the table gives its room back at once, and nothing of it has to be vacuumed.
CREATE TEMPORARY TABLE crowded_place AS SELECT m.* FROM match_key m JOIN crowded_key c USING (match_key);
TRUNCATE match_key;
INSERT INTO match_key SELECT * FROM crowded_place;
DROP TABLE crowded_place;
`;

const DOWN = `
INSERT INTO match_key (match_key, block_order, record_no)
SELECT DISTINCT k, CASE WHEN k = ANY (r.leading_keys) THEN r.block_order - 9007199254740992 ELSE r.block_order END, r.record_no
FROM resolved_record r CROSS JOIN LATERAL unnest(r.match_keys) AS k
ON CONFLICT DO NOTHING;
DROP INDEX resolved_record_by_key;
ALTER TABLE resolved_record ALTER policy_hash TYPE text USING encode(policy_hash, 'hex');
`;

export class IndexKeysOfRecords1780000036001 implements MigrationInterface {
  name = 'IndexKeysOfRecords1780000036001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
