import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a statement means is never stored, so that the merge of a person writes no parcel. */
const UP = `
-- What a live record says about another thing; it goes when the record does.
CREATE TABLE relation_statement (
  record_no bigint NOT NULL REFERENCES source_record (record_no),
  type text COLLATE "C" NOT NULL,
  -- The place among the record's statements of the type.
  ordinal integer NOT NULL,
  entity text NOT NULL,
  -- The attribute that says it, with the place in its list: holders/0.
  attribute text NOT NULL,
  role text NOT NULL,
  scheme text,
  value text COLLATE "C",
  name text,
  share double precision,
  PRIMARY KEY (record_no, type, ordinal),
  CHECK ((scheme IS NULL) = (value IS NULL))
);
CREATE INDEX relation_statement_by_identifier ON relation_statement (scheme, value, record_no) WHERE scheme IS NOT NULL;

-- {codeSet}/{commune}/{series}/{sheet}/{parcel}: one who names a parcel often leaves the map series out.
CREATE FUNCTION triple_without_series(triple text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(triple, '^([^/]+/[^/]+)/[^/]*/', '\\1//');
CREATE INDEX golden_identifier_without_series ON golden_identifier (entity, triple_without_series(value))
  WHERE scheme = 'cadastral-triple';

-- What the relations that a golden record states came to when its newest version was written; none: it states nothing.
CREATE TABLE relation_answer (
  golden_id uuid PRIMARY KEY REFERENCES golden_record (id),
  answer_hash text NOT NULL
);

-- Append-only, as pending_record is. 'spread': whoever names the golden record, or the identifier it lost, is to be looked at;
-- 'check': the golden record's own statements are.
CREATE TABLE relation_recheck (
  recheck_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stage text NOT NULL CHECK (stage IN ('spread', 'check')),
  golden_id uuid,
  scheme text,
  value text COLLATE "C",
  CHECK ((golden_id IS NULL) = (scheme IS NOT NULL AND value IS NOT NULL))
);
CREATE INDEX relation_recheck_by_stage ON relation_recheck (stage, recheck_no);

-- Statements are made by resolution: what was resolved before this migration is resolved again, which changes nothing else.
INSERT INTO pending_record (entity, record_no) SELECT entity, record_no FROM resolved_record WHERE attributes IS NOT NULL;
`;

const DOWN = `
DROP TABLE relation_recheck, relation_answer, relation_statement;
DROP INDEX golden_identifier_without_series;
DROP FUNCTION triple_without_series(text);
`;

export class AddRelations1780000003000 implements MigrationInterface {
  name = 'AddRelations1780000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
