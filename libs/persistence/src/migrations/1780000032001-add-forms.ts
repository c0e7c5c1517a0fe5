import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Forms that are filled in from golden records: for which purpose, about a thing of which collection, by which paths.
CREATE TABLE form (
  code text COLLATE "C" PRIMARY KEY,
  title_vi text NOT NULL,
  title_en text,
  purpose text COLLATE "C" NOT NULL REFERENCES purpose (code),
  subject text NOT NULL,
  fields jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);
`;

const DOWN = `
DROP TABLE form;
`;

export class AddForms1780000032001 implements MigrationInterface {
  name = 'AddForms1780000032001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
