import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures of quality are counted in slices of record numbers, so that only what changed is counted anew; findings have a story. */
const UP = `
-- What the records of one slice amount to, \`slice_no\` being the record number by 500.
CREATE TABLE quality_slice (
  source text COLLATE "C" NOT NULL REFERENCES source (code),
  entity text NOT NULL,
  slice_no bigint NOT NULL,
  -- Live records.
  live integer NOT NULL,
  -- By attribute: stated, valued, right, clean, living, compared, agreed.
  counts jsonb NOT NULL,
  PRIMARY KEY (source, entity, slice_no)
);

-- How far the slices of a source and collection tell: the day, the rules, the place in the change feed and the time.
CREATE TABLE quality_mark (
  source text COLLATE "C" NOT NULL REFERENCES source (code),
  entity text NOT NULL,
  day date NOT NULL,
  rules text NOT NULL,
  feed_seq bigint NOT NULL,
  counted_at timestamptz NOT NULL,
  PRIMARY KEY (source, entity)
);

-- A finding that a source was told of: whether it is corrected, and how often it came back.
CREATE TABLE finding_case (
  record_no bigint NOT NULL REFERENCES source_record (record_no),
  code text NOT NULL,
  attribute text NOT NULL,
  opened_at timestamptz NOT NULL,
  corrected_at timestamptz,
  reopened integer NOT NULL DEFAULT 0,
  PRIMARY KEY (record_no, code, attribute)
);

-- Small, since what is written together lies together.
CREATE INDEX resolved_record_by_time ON resolved_record USING brin (resolved_at) WITH (pages_per_range = 32, autosummarize = on);
`;

const DOWN = `
DROP INDEX resolved_record_by_time;
DROP TABLE finding_case, quality_mark, quality_slice;
`;

export class CountQualityInSlices1780000040001 implements MigrationInterface {
  name = 'CountQualityInSlices1780000040001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
