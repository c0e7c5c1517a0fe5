import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was deleted before is remembered by its identifiers, as far as its history has them; what it came of stood in its records alone. */
const UP = `
-- What a retired golden record was called, so that a line of succession leads through it. Memory, not state: it goes when the id is carried again.
CREATE TABLE retired_identifier (
  golden_id uuid NOT NULL REFERENCES golden_record (id),
  entity text NOT NULL,
  scheme text NOT NULL,
  value text COLLATE "C" NOT NULL,
  PRIMARY KEY (golden_id, scheme, value)
);
CREATE INDEX retired_identifier_by_value ON retired_identifier (scheme, value);
CREATE INDEX retired_identifier_without_series ON retired_identifier (triple_without_series(value)) WHERE scheme = 'cadastral-triple';

-- What its records last said it came of, and what came of it.
CREATE TABLE retired_statement (
  golden_id uuid NOT NULL REFERENCES golden_record (id),
  record_no bigint NOT NULL,
  type text COLLATE "C" NOT NULL,
  ordinal integer NOT NULL,
  entity text NOT NULL,
  attribute text NOT NULL,
  role text NOT NULL,
  scheme text NOT NULL,
  value text COLLATE "C" NOT NULL,
  name text,
  valid_from text,
  valid_to text,
  act jsonb,
  source text NOT NULL,
  record_key text NOT NULL,
  observed_at timestamptz,
  PRIMARY KEY (golden_id, record_no, type, ordinal)
);
CREATE INDEX retired_statement_by_identifier ON retired_statement (scheme, value);

INSERT INTO retired_identifier (golden_id, entity, scheme, value)
SELECT DISTINCT g.id, g.entity, i->>'scheme', i->>'value'
FROM golden_record g
CROSS JOIN LATERAL (SELECT h.document FROM golden_history h WHERE h.golden_id = g.id AND h.change <> 'retired'
  ORDER BY h.version DESC LIMIT 1) AS last
CROSS JOIN LATERAL json_array_elements(CASE WHEN json_typeof(last.document->'identifiers') = 'array' THEN last.document->'identifiers' ELSE '[]' END) AS i
WHERE g.status = 'retired' AND g.entity IN ('land-parcel', 'enterprise') AND i->>'scheme' IS NOT NULL AND i->>'value' IS NOT NULL;
`;

const DOWN = `DROP TABLE retired_statement, retired_identifier`;

/** Lines of succession lead through what was deleted. */
export class RememberRetired1780000026001 implements MigrationInterface {
  name = 'RememberRetired1780000026001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
