import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
DROP FUNCTION append_access_entries(bigint, jsonb, jsonb);

-- Adds entries behind the first \`known\` ones; false, and nothing added, when there are more or fewer. Who calls has the log for himself
-- until his transaction ends. \`entries\` are the very texts that the leaves are hashes of, \`leaves\` those hashes one behind the other,
-- \`nodes\` is null where no stored subtree became complete. \`prepares\`: who calls has not seen to the partition of the month yet.
CREATE FUNCTION append_access_entries(known bigint, instant timestamptz, entries jsonb, leaves bytea, nodes jsonb, prepares boolean)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7340051);
  IF known <> greatest((SELECT max(seq) + 1 FROM access_entry), (SELECT max(size) FROM access_log_beginning), 0) THEN
    RETURN false;
  END IF;
  IF prepares THEN PERFORM create_access_entry_months(instant); END IF;
  INSERT INTO access_entry (seq, at, kind, operation, principal_id, system, end_user, purpose, case_number, grant_version, subjects,
    objects, request_id, leaf_hash)
  SELECT e.seq, instant, e.kind, e.operation, e."principalId", e.system, e."endUser", e.purpose, e."case", e."grantVersion", e.subjects,
    e.objects, e."requestId", substring(leaves FROM (e.seq - known)::integer * 32 + 1 FOR 32)
  FROM jsonb_to_recordset(entries) AS e(seq bigint, kind text, operation text, "principalId" text, system text, "endUser" text,
    purpose text, "case" text, "grantVersion" text, subjects jsonb, objects text[], "requestId" text);
  IF nodes IS NOT NULL THEN
    INSERT INTO access_log_node (level, position, hash)
    SELECT n.level, n.position, decode(n.hash, 'hex') FROM jsonb_to_recordset(nodes) AS n(level smallint, position bigint, hash text);
  END IF;
  RETURN true;
END $$;
`;

const DOWN = `
DROP FUNCTION append_access_entries(bigint, timestamptz, jsonb, bytea, jsonb, boolean);
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
`;

/** Entries of the record of reads are stored from the texts that are hashed, so that each is written out once. */
export class AppendEntriesByTheirLeaves1780000045000 implements MigrationInterface {
  name = 'AppendEntriesByTheirLeaves1780000045000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
