import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that sources hand in, and what became of their rows. The file lies here in parts until it is taken, so that any worker can go on
 * where another one died; a slice is committed with the records that it tells of.
 */
const UP = `
CREATE TABLE import_job (
  id uuid PRIMARY KEY,
  source text NOT NULL REFERENCES source (code),
  entity text NOT NULL,
  asked_by text NOT NULL,
  settings json NOT NULL,
  status text NOT NULL CHECK (status IN ('uploading', 'waiting', 'running', 'done', 'stopped', 'failed', 'cancelled')),
  heading bytea,
  counts json NOT NULL,
  row_count bigint NOT NULL DEFAULT 0,
  bytes bigint NOT NULL DEFAULT 0,
  bytes_read bigint NOT NULL DEFAULT 0,
  deleted_count bigint,
  fault json,
  lease uuid,
  leased_until timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  ended_at timestamptz
);
CREATE INDEX import_job_to_do ON import_job (created_at) WHERE status IN ('waiting', 'running');

CREATE TABLE import_part (
  import_id uuid NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
  part_no integer NOT NULL CHECK (part_no > 0),
  content bytea NOT NULL,
  PRIMARY KEY (import_id, part_no)
);
-- Parts are read as they came, often packed already.
ALTER TABLE import_part ALTER content SET STORAGE EXTERNAL;

CREATE TABLE import_slice (
  import_id uuid NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
  first_row bigint NOT NULL,
  accepted text NOT NULL,
  failed bytea NOT NULL,
  reasons text NOT NULL,
  PRIMARY KEY (import_id, first_row)
);

-- Records that the file of a delta has, until what it lacks is deleted.
CREATE TABLE import_seen (
  import_id uuid NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
  record_no bigint NOT NULL,
  PRIMARY KEY (import_id, record_no)
);
`;

const DOWN = `
DROP TABLE import_seen;
DROP TABLE import_slice;
DROP TABLE import_part;
DROP TABLE import_job;
`;

export class AddImports1780000031000 implements MigrationInterface {
  name = 'AddImports1780000031000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
