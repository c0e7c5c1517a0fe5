import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- How many values of a source passed a rule of quality on a day. Figures are made of these; a day is counted anew as a whole.
CREATE TABLE quality_daily (
  source text COLLATE "C" NOT NULL REFERENCES source (code),
  entity text NOT NULL,
  day date NOT NULL,
  attribute text NOT NULL,
  criterion text NOT NULL CHECK (criterion IN ('dung', 'du', 'sach', 'song', 'thong-nhat')),
  passed bigint NOT NULL CHECK (passed >= 0),
  total bigint NOT NULL CHECK (total >= passed),
  rules text NOT NULL,
  counted_at timestamptz NOT NULL,
  PRIMARY KEY (source, entity, day, attribute, criterion)
);

-- What was agreed with the owner of a source; the rest of its onboarding shows in what it sends.
CREATE TABLE source_onboarding (
  source text COLLATE "C" PRIMARY KEY REFERENCES source (code),
  -- Which of its columns are which attributes: a document or a file.
  mapping text,
  mapped_on date,
  -- The document by which data are shared.
  agreement text,
  agreed_on date,
  updated_at timestamptz NOT NULL,
  CHECK ((mapping IS NULL) = (mapped_on IS NULL)),
  CHECK ((agreement IS NULL) = (agreed_on IS NULL))
);
`;

/** Counts of quality by source, day and attribute; what was agreed with owners of sources. */
export class AddQuality1780000033001 implements MigrationInterface {
  name = 'AddQuality1780000033001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE source_onboarding, quality_daily');
  }
}
