import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Who was shown what. An entry is a leaf of a Merkle tree; seq has no gaps, and no entry is ever changed.
CREATE TABLE access_entry (
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  -- Method and route, or the command.
  operation text NOT NULL,
  principal_id text NOT NULL,
  system text,
  end_user text,
  purpose text,
  case_number text,
  grant_version text,
  -- [{collection, goldenId, version, recordId, attributes}]: names of attributes, never values.
  subjects jsonb NOT NULL,
  objects text[],
  request_id text NOT NULL,
  leaf_hash bytea NOT NULL,
  PRIMARY KEY (seq, at)
) PARTITION BY RANGE (at);
CREATE INDEX access_entry_by_golden ON access_entry USING gin (jsonb_path_query_array(subjects, '$[*].goldenId'));
CREATE INDEX access_entry_by_principal ON access_entry (principal_id, seq);
CREATE INDEX access_entry_by_system ON access_entry (system, seq) WHERE system IS NOT NULL;
CREATE INDEX access_entry_by_purpose ON access_entry (purpose, seq) WHERE purpose IS NOT NULL;

-- Roots of complete subtrees of 16, 256, … leaves, so that a proof reads some dozens of hashes whatever the log's size. Level 0 are the
-- entries' own leaves.
CREATE TABLE access_log_node (
  level smallint NOT NULL,
  position bigint NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (level, position)
);

-- Tree heads as signed notes; they are kept outside the database too.
CREATE TABLE log_checkpoint (
  size bigint PRIMARY KEY,
  root bytea NOT NULL,
  note text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);

-- Where the log begins since entries were let go of by their age, and the leaves before that place that no inner node stands over.
CREATE TABLE access_log_beginning (
  size bigint PRIMARY KEY,
  hashes bytea[] NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);

-- How long entries are kept. Decree 165/2025 asks for six months at least of a log of processing.
CREATE TABLE access_log_setting (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  retention_months integer NOT NULL DEFAULT 24 CHECK (retention_months >= 6)
);
INSERT INTO access_log_setting DEFAULT VALUES;

CREATE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE 'The record of reads is only added to' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER entries_stay BEFORE UPDATE OR DELETE ON access_entry FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log();
CREATE TRIGGER entries_stay_all BEFORE TRUNCATE ON access_entry EXECUTE FUNCTION refuse_change_of_log();
CREATE TRIGGER nodes_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log_node EXECUTE FUNCTION refuse_change_of_log();
CREATE TRIGGER checkpoints_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON log_checkpoint EXECUTE FUNCTION refuse_change_of_log();
CREATE TRIGGER beginnings_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log_beginning EXECUTE FUNCTION refuse_change_of_log();

-- The month of an instant, and the one after it. Runs with the rights of the owner, so that who writes the log needs none over its tables.
CREATE FUNCTION create_access_entry_months(instant timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  month timestamp;
  partition text;
BEGIN
  FOR ahead IN 0..1 LOOP
    month := date_trunc('month', instant AT TIME ZONE 'UTC') + ahead * interval '1 month';
    partition := 'access_entry_' || to_char(month, 'YYYY_MM');
    CONTINUE WHEN to_regclass(partition) IS NOT NULL;
    EXECUTE format('CREATE TABLE %I PARTITION OF access_entry FOR VALUES FROM (%L) TO (%L)', partition,
      month AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
    EXECUTE format('CREATE TRIGGER entries_stay_all BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change_of_log()', partition);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION create_access_entry_months FROM PUBLIC;

-- Adds entries behind the first \`known\` ones; false, and nothing added, when there are more or fewer. Who calls has the log for himself
-- until his transaction ends.
CREATE FUNCTION append_access_entries(known bigint, entries jsonb, nodes jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  month timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(7340051);
  IF known <> access_log_size() THEN RETURN false; END IF;
  FOR month IN SELECT DISTINCT date_trunc('month', e.at, 'UTC') FROM jsonb_to_recordset(entries) AS e(at timestamptz) LOOP
    PERFORM create_access_entry_months(month);
  END LOOP;
  INSERT INTO access_entry (seq, at, kind, operation, principal_id, system, end_user, purpose, case_number, grant_version, subjects,
    objects, request_id, leaf_hash)
  SELECT e.seq, e.at, e.kind, e.operation, e.principal_id, e.system, e.end_user, e.purpose, e.case_number, e.grant_version, e.subjects,
    e.objects, e.request_id, decode(e.leaf_hash, 'hex')
  FROM jsonb_to_recordset(entries) AS e(seq bigint, at timestamptz, kind text, operation text, principal_id text, system text,
    end_user text, purpose text, case_number text, grant_version text, subjects jsonb, objects text[], request_id text, leaf_hash text);
  INSERT INTO access_log_node (level, position, hash)
  SELECT n.level, n.position, decode(n.hash, 'hex') FROM jsonb_to_recordset(nodes) AS n(level smallint, position bigint, hash text);
  RETURN true;
END $$;

-- How many entries the log had, those let go of included.
CREATE FUNCTION access_log_size() RETURNS bigint LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT greatest((SELECT max(seq) + 1 FROM access_entry), (SELECT max(size) FROM access_log_beginning), 0)
$$;

SELECT create_access_entry_months(now());
`;

const DOWN = `
DROP FUNCTION append_access_entries(bigint, jsonb, jsonb);
DROP FUNCTION access_log_size();
DROP FUNCTION create_access_entry_months(timestamptz);
DROP TABLE access_entry, access_log_node, log_checkpoint, access_log_beginning, access_log_setting;
DROP FUNCTION refuse_change_of_log();
`;

/** The record of reads. */
export class AddRecordOfReads1780000018000 implements MigrationInterface {
  name = 'AddRecordOfReads1780000018000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
