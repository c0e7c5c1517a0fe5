import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns that say who acted, by table. They referred to keys. */
const ACTED: readonly (readonly [table: string, column: string])[] = [
  ['decision', 'author'],
  ['decision', 'approved_by'],
  ['decision', 'reversed_by'],
  ['decision', 'reversal_asked_by'],
  ['decision', 'reversal_approved_by'],
  ['review_task', 'claimed_by'],
  ['review_note', 'author'],
  ['api_key', 'issued_by'],
  ['api_key', 'revoked_by'],
];

const referTo = (target: 'principal' | 'api_key'): string =>
  ACTED.map(
    ([table, column]) => `ALTER TABLE ${table} DROP CONSTRAINT ${table}_${column}_fkey,
  ADD CONSTRAINT ${table}_${column}_fkey FOREIGN KEY (${column}) REFERENCES ${target} (id);`,
  ).join('\n');

const UP = `
-- Who acts: a person, or a system. A key that nobody is named for stands for itself, under its own id, so that whoever acted by it
-- before is found again.
CREATE TABLE principal (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('person', 'system')),
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO principal (id, kind, name, created_at)
  SELECT id, CASE WHEN role IN ('steward', 'operator') THEN 'person' ELSE 'system' END, label, created_at FROM api_key;

ALTER TABLE api_key ADD principal_id uuid REFERENCES principal (id);
UPDATE api_key SET principal_id = id;
ALTER TABLE api_key ALTER principal_id SET NOT NULL;

CREATE FUNCTION give_principal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.principal_id IS NULL THEN
    INSERT INTO principal (id, kind, name)
      VALUES (NEW.id, CASE WHEN NEW.role IN ('steward', 'operator') THEN 'person' ELSE 'system' END, NEW.label);
    NEW.principal_id := NEW.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER api_key_has_principal BEFORE INSERT ON api_key FOR EACH ROW EXECUTE FUNCTION give_principal();

ALTER TABLE api_key DROP CONSTRAINT api_key_role_check,
  ADD CONSTRAINT api_key_role_check CHECK (role IN ('source', 'consumer', 'steward', 'lead', 'operator', 'auditor'));
ALTER TABLE api_key DROP CONSTRAINT api_key_view_check,
  ADD CONSTRAINT api_key_view_check CHECK (view IN ('full', 'working', 'masked', 'ids'));

${referTo('principal')}

-- People who sign in. Without a password: by the identity provider only.
CREATE TABLE account (
  principal_id uuid PRIMARY KEY REFERENCES principal (id),
  username text COLLATE "C" NOT NULL UNIQUE,
  role text NOT NULL CHECK (role IN ('steward', 'lead', 'operator', 'auditor')),
  collections text[],
  password_hash text,
  issuer text,
  subject text,
  created_at timestamptz NOT NULL DEFAULT now(),
  locked_at timestamptz,
  UNIQUE (issuer, subject),
  CHECK ((issuer IS NULL) = (subject IS NULL))
);

CREATE TABLE person_session (
  token_hash bytea PRIMARY KEY,
  principal_id uuid NOT NULL REFERENCES account (principal_id),
  created_at timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX person_session_by_person ON person_session (principal_id);

-- Failed sign-ins in a row, by a hash of the name or address that was used, whether or not there is such an account.
CREATE TABLE sign_in_failure (
  name_hash bytea PRIMARY KEY,
  failures integer NOT NULL,
  failed_at timestamptz NOT NULL,
  locked_until timestamptz
);

-- Single values that were shown to one person beyond the view that person works with, and why.
CREATE TABLE value_reveal (
  id uuid PRIMARY KEY,
  revealed_at timestamptz NOT NULL DEFAULT now(),
  principal_id uuid NOT NULL REFERENCES principal (id),
  entity text NOT NULL,
  golden_id uuid,
  record_no bigint REFERENCES source_record (record_no),
  attribute text NOT NULL,
  reason text NOT NULL,
  CHECK ((golden_id IS NULL) <> (record_no IS NULL))
);
CREATE INDEX value_reveal_by_person ON value_reveal (principal_id, revealed_at);
CREATE TRIGGER value_reveal_is_final BEFORE UPDATE OR DELETE ON value_reveal FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const DOWN = `
DROP TABLE value_reveal;
DROP TABLE sign_in_failure;
DROP TABLE person_session;
DROP TABLE account;
${referTo('api_key')}
ALTER TABLE api_key DROP CONSTRAINT api_key_view_check, ADD CONSTRAINT api_key_view_check CHECK (view IN ('full', 'masked', 'ids'));
ALTER TABLE api_key DROP CONSTRAINT api_key_role_check,
  ADD CONSTRAINT api_key_role_check CHECK (role IN ('source', 'consumer', 'steward', 'operator'));
DROP TRIGGER api_key_has_principal ON api_key;
DROP FUNCTION give_principal();
ALTER TABLE api_key DROP principal_id;
DROP TABLE principal;
`;

export class AddPrincipals1780000016000 implements MigrationInterface {
  name = 'AddPrincipals1780000016000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
