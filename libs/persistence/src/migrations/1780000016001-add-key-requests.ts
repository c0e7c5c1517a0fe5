import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Keys that a second operator has to approve. The key is made when whoever asked fetches it: until then there is nothing to steal.
CREATE TABLE key_request (
  id uuid PRIMARY KEY,
  wish jsonb NOT NULL,
  requested_by uuid NOT NULL REFERENCES principal (id),
  requested_at timestamptz NOT NULL DEFAULT now(),
  approved_by uuid REFERENCES principal (id),
  approved_at timestamptz,
  fetched_at timestamptz,
  CHECK (approved_by <> requested_by),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK (fetched_at IS NULL OR approved_at IS NOT NULL)
);
`;

const DOWN = `
DROP TABLE key_request;
`;

export class AddKeyRequests1780000016001 implements MigrationInterface {
  name = 'AddKeyRequests1780000016001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
