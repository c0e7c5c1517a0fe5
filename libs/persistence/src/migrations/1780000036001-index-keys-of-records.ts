import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The keys stand at their record, and the index of them finds who has one. A row for each of them is kept only of keys that more records have
 * than are compared, in block order.
 */
const UP = `
CREATE INDEX resolved_record_by_key ON resolved_record USING gin (match_keys) WITH (fastupdate = off);
DELETE FROM match_key m WHERE NOT EXISTS (SELECT FROM crowded_key c WHERE c.match_key = m.match_key);
`;

const DOWN = `
INSERT INTO match_key (match_key, block_order, record_no)
SELECT DISTINCT k, CASE WHEN k = ANY (r.leading_keys) THEN r.block_order - 9007199254740992 ELSE r.block_order END, r.record_no
FROM resolved_record r CROSS JOIN LATERAL unnest(r.match_keys) AS k
ON CONFLICT DO NOTHING;
DROP INDEX resolved_record_by_key;
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
