import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whatever changes the policy in force, by whatever way, raises its revision under a lock that units of work share. So a unit
 * that sees the revision it began with can rely on it until it commits.
 */
const UP = `
CREATE TABLE policy_revision (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  revision bigint NOT NULL
);
INSERT INTO policy_revision (revision) VALUES (1);

-- What releases of the program declare, in the order in which this database met them; the last of an entity is in force.
CREATE TABLE policy_release (
  release_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entity text NOT NULL,
  declared_hash text NOT NULL,
  first_used_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (entity, declared_hash)
);

-- In place of what the program declares of an entity; null: as declared.
CREATE TABLE entity_policy (
  entity text PRIMARY KEY,
  model json,
  survivorship json,
  since timestamptz NOT NULL DEFAULT now(),
  CHECK (model IS NOT NULL OR survivorship IS NOT NULL)
);

-- How far the records of a source are brought under the recipe in force. No reference to the source: its entry may be locked by one who
-- waits for the policy's lock.
CREATE TABLE policy_replay (
  entity text NOT NULL,
  source text COLLATE "C" NOT NULL,
  recipe bigint NOT NULL,
  -- Records up to this number were asked for.
  cursor_no bigint NOT NULL DEFAULT 0,
  started_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  PRIMARY KEY (entity, source)
);
CREATE INDEX policy_replay_unfinished ON policy_replay (entity, source) WHERE finished_at IS NULL;

-- Hash of the part of the policy that a record was last resolved under.
ALTER TABLE resolved_record ADD recipe bigint;

-- Work that a replay asks for comes after what sources push.
ALTER TABLE pending_record ADD again boolean NOT NULL DEFAULT false;
DROP INDEX pending_record_by_entity;
CREATE INDEX pending_record_by_entity ON pending_record (entity, again, pending_no);

CREATE FUNCTION raise_policy_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7340025, 0);
  UPDATE policy_revision SET revision = revision + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER source_comes_or_goes AFTER INSERT OR DELETE ON source FOR EACH ROW EXECUTE FUNCTION raise_policy_revision();
CREATE TRIGGER source_stands_otherwise AFTER UPDATE ON source FOR EACH ROW
  WHEN (OLD.trust IS DISTINCT FROM NEW.trust OR OLD.authority_for IS DISTINCT FROM NEW.authority_for OR OLD.habits IS DISTINCT FROM NEW.habits)
  EXECUTE FUNCTION raise_policy_revision();
CREATE TRIGGER entity_policy_changes AFTER INSERT OR UPDATE OR DELETE ON entity_policy FOR EACH ROW
  EXECUTE FUNCTION raise_policy_revision();
CREATE TRIGGER policy_release_comes AFTER INSERT ON policy_release FOR EACH ROW EXECUTE FUNCTION raise_policy_revision();
`;

const DOWN = `
DROP TRIGGER source_comes_or_goes ON source;
DROP TRIGGER source_stands_otherwise ON source;
DROP TABLE policy_replay, entity_policy, policy_release, policy_revision;
DROP FUNCTION raise_policy_revision();
DROP INDEX pending_record_by_entity;
ALTER TABLE pending_record DROP again;
CREATE INDEX pending_record_by_entity ON pending_record (entity, pending_no);
ALTER TABLE resolved_record DROP recipe;
`;

export class AddPolicies1780000006000 implements MigrationInterface {
  name = 'AddPolicies1780000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
