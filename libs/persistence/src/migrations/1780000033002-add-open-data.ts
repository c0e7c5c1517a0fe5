import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- What was published stays as it was: the next version is made so that nothing can be worked out from the two.
CREATE TABLE open_data_version (
  data_set text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  -- The day that the figures are of.
  day date NOT NULL,
  published_by text NOT NULL,
  published_at timestamptz NOT NULL,
  -- {total, blocks: [[area, total, [[group, count]]]]}: figures that were published, never those that were kept back.
  figures jsonb NOT NULL,
  csv text NOT NULL,
  sha256 text NOT NULL,
  PRIMARY KEY (data_set, version)
);
`;

/** Published versions of open data. */
export class AddOpenData1780000033002 implements MigrationInterface {
  name = 'AddOpenData1780000033002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE open_data_version');
  }
}
