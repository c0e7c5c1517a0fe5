import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Questions that were another matter by the path on which records came, and are asked anew.
 *
 * A question about a number is about those of whom one leads to another, no longer about all of the number that one unit of work saw. Whoever
 * is asked about over a number is resolved once more, after what sources push: questions that stay keep their ids, and others are closed or asked.
 */
const UP = `
-- Of several questions about one number each is kept under its first record.
UPDATE review_task SET task_key = task_key || '/' || anchor_nos[1] WHERE kind = 'shared-identifier';

INSERT INTO pending_record (entity, record_no, again)
SELECT r.entity, r.record_no, true FROM resolved_record r
WHERE r.attributes IS NOT NULL AND r.record_no IN (
  SELECT left_no FROM edge WHERE over_number
  UNION SELECT right_no FROM edge WHERE over_number
  UNION SELECT unnest(record_nos) FROM review_task WHERE kind = 'shared-identifier' AND status IN ('open', 'claimed', 'held'))
ORDER BY r.record_no;

-- What a parcel gave way to, where several may be meant; and what names a number that more carry than are told apart.
INSERT INTO relation_recheck (stage, golden_id)
WITH replaced AS (SELECT scheme, value FROM relation_statement WHERE type = 'predecessor-parcel' AND scheme IS NOT NULL
  UNION SELECT scheme, value FROM pinned_statement WHERE type = 'predecessor-parcel'),
crowded AS (SELECT scheme, value FROM golden_identifier GROUP BY scheme, value HAVING count(*) > 100),
-- A parcel with places of two series was two that may be meant.
doubled AS (SELECT DISTINCT scheme, triple_without_series(value) AS value FROM golden_identifier WHERE scheme = 'cadastral-triple'
  GROUP BY golden_id, scheme, triple_without_series(value) HAVING count(*) > 1),
named AS (SELECT scheme, value FROM crowded UNION SELECT scheme, value FROM doubled
  UNION SELECT 'tax-code', value FROM crowded WHERE scheme = 'national-id')
SELECT 'check', golden_id FROM (
  SELECT i.golden_id FROM replaced p JOIN golden_identifier i ON i.entity = 'land-parcel' AND i.scheme = p.scheme AND i.value = p.value
  UNION
  SELECT i.golden_id FROM replaced p JOIN golden_identifier i ON i.entity = 'land-parcel' AND i.scheme = 'cadastral-triple' AND p.scheme = i.scheme
    AND triple_without_series(i.value) = p.value
  UNION
  SELECT l.golden_id FROM named n JOIN relation_statement s USING (scheme, value) JOIN link l USING (record_no) WHERE l.golden_id IS NOT NULL
  UNION
  SELECT p.golden_id FROM named n JOIN pinned_statement p USING (scheme, value)) AS looked_at;
`;

/** Keys as every release before knows them. */
const DOWN = `
UPDATE review_task SET task_key = regexp_replace(task_key, '/[^/]*$', '')
WHERE kind = 'shared-identifier';
`;

export class AskByPart1780000048000 implements MigrationInterface {
  name = 'AskByPart1780000048000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
