import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- What somebody asks about data that are about him. It goes where the record goes by which he was found.
CREATE TABLE subject_request (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('access', 'rectify', 'restrict', 'object', 'erase')),
  entity text NOT NULL,
  -- The record that states the number by which he was found.
  anchor_no bigint NOT NULL REFERENCES source_record (record_no),
  -- Empty: all that is personal.
  attributes text[] NOT NULL DEFAULT '{}',
  -- What he says the values are.
  claims jsonb NOT NULL DEFAULT '{}',
  statement text,
  system text COLLATE "C" REFERENCES information_system (code),
  received_by text NOT NULL,
  received_at timestamptz NOT NULL,
  with_others boolean NOT NULL DEFAULT false,
  status text NOT NULL DEFAULT 'received' CHECK (status IN ('received', 'accepted', 'refused', 'completed', 'withdrawn')),
  extended boolean NOT NULL DEFAULT false,
  restricts boolean NOT NULL DEFAULT false,
  answer_by date NOT NULL,
  due_by date NOT NULL,
  answered_at timestamptz,
  closed_at timestamptz,
  -- Tables of clocks and holidays that the days were counted by.
  clocks text NOT NULL
);
CREATE INDEX subject_request_open ON subject_request (due_by, id) WHERE status IN ('received', 'accepted');
CREATE INDEX subject_request_by_anchor ON subject_request (anchor_no);
CREATE INDEX subject_request_restricting ON subject_request (anchor_no) WHERE restricts;

-- What was done with it, by whom and why.
CREATE TABLE subject_request_event (
  event_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES subject_request (id),
  step text NOT NULL,
  reason text,
  legal_ground text,
  by_principal text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX subject_request_event_by_request ON subject_request_event (request_id, event_no);

-- Values that somebody calls wrong, put before the source that states them. Nothing is changed here: the source corrects its record.
CREATE TABLE contested_value (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES subject_request (id),
  record_no bigint NOT NULL REFERENCES source_record (record_no),
  attribute text NOT NULL,
  -- What he says it is; null when he says only that it is wrong.
  suggestion jsonb,
  -- Of the value that is called wrong.
  value_hash text NOT NULL,
  opened_at timestamptz NOT NULL,
  due_by date NOT NULL,
  UNIQUE (request_id, record_no, attribute)
);
CREATE INDEX contested_value_by_record ON contested_value (record_no);

-- Records without a golden record have no other way to whom they are about.
CREATE INDEX access_entry_by_lone_record ON access_entry USING gin (jsonb_path_query_array(subjects, '$[*].recordId'))
  WHERE jsonb_path_exists(subjects, '$[*] ? (!exists(@.goldenId))');
`;

const DOWN = `
DROP INDEX access_entry_by_lone_record;
DROP TABLE contested_value, subject_request_event, subject_request;
`;

/** Requests of data subjects, values they contest, and what restricts reads. */
export class AddSubjectRequests1780000033000 implements MigrationInterface {
  name = 'AddSubjectRequests1780000033000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
