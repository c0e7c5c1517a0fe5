import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys that more records have than their usable block holds. What stands behind the last usable place is not compared by the key, and
 * an identifier among them is a question for a steward.
 */
const UP = `
CREATE TABLE crowded_key (
  match_key bigint PRIMARY KEY,
  entity text NOT NULL,
  name text NOT NULL,
  -- Of a key that is an identifier and nothing else.
  scheme text,
  first_no bigint NOT NULL,
  last_order bigint NOT NULL,
  last_no bigint NOT NULL
);
CREATE INDEX crowded_key_by_first ON crowded_key (first_no);

-- The rows are made by resolution: the records of blocks that are large already are resolved again, which changes nothing else.
INSERT INTO pending_record (entity, record_no)
SELECT DISTINCT r.entity, r.record_no
FROM (SELECT match_key FROM match_key GROUP BY match_key HAVING count(*) > 200) AS k
JOIN match_key m USING (match_key) JOIN resolved_record r USING (record_no);

-- All that happened to an id at once, as [{change, otherIds}]; null: the change alone.
ALTER TABLE golden_history ADD steps json;

-- 'failed': the look itself failed. It is repeated when something changes or a worker starts, and keeps no other waiting.
ALTER TABLE relation_recheck DROP CONSTRAINT relation_recheck_stage_check;
ALTER TABLE relation_recheck ADD CONSTRAINT relation_recheck_stage_check CHECK (stage IN ('spread', 'check', 'failed'));

-- What the levels of the pair's comparisons hash to: a question that was set aside comes back when they change.
ALTER TABLE edge ADD evidence bigint;
`;

const DOWN = `
ALTER TABLE edge DROP evidence;
UPDATE relation_recheck SET stage = 'check' WHERE stage = 'failed';
ALTER TABLE relation_recheck DROP CONSTRAINT relation_recheck_stage_check;
ALTER TABLE relation_recheck ADD CONSTRAINT relation_recheck_stage_check CHECK (stage IN ('spread', 'check'));
ALTER TABLE golden_history DROP steps;
DROP TABLE crowded_key;
`;

export class AddCrowdedKeys1780000008000 implements MigrationInterface {
  name = 'AddCrowdedKeys1780000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
