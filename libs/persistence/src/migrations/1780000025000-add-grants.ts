import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Who may ask the registry: agencies, their systems, and what they ask for.
CREATE TABLE agency (
  code text COLLATE "C" PRIMARY KEY,
  title_vi text NOT NULL,
  title_en text,
  level text NOT NULL CHECK (level IN ('national', 'ministry', 'province', 'commune', 'other')),
  parent text COLLATE "C" REFERENCES agency (code),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE information_system (
  code text COLLATE "C" PRIMARY KEY,
  agency text COLLATE "C" NOT NULL REFERENCES agency (code),
  title_vi text NOT NULL,
  title_en text,
  security_level integer CHECK (security_level BETWEEN 1 AND 5),
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'inactive')),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE purpose (
  code text COLLATE "C" PRIMARY KEY,
  title_vi text NOT NULL,
  title_en text,
  citation text NOT NULL,
  needs_case boolean NOT NULL DEFAULT false,
  needs_user boolean NOT NULL DEFAULT false,
  told_to_subject text NOT NULL DEFAULT 'now' CHECK (told_to_subject IN ('now', 'later', 'never')),
  why_not_now text,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (told_to_subject = 'now' OR why_not_now IS NOT NULL)
);

-- What a system may see of a collection for a purpose. Terms are final; what else is to be seen is another version.
CREATE TABLE access_grant (
  id uuid PRIMARY KEY,
  system text COLLATE "C" NOT NULL REFERENCES information_system (code),
  purpose text COLLATE "C" NOT NULL REFERENCES purpose (code),
  collection text NOT NULL,
  version integer NOT NULL,
  terms jsonb NOT NULL,
  proposed_by uuid NOT NULL REFERENCES principal (id),
  proposed_at timestamptz NOT NULL,
  approved_by uuid REFERENCES principal (id),
  approved_at timestamptz,
  refused_by uuid REFERENCES principal (id),
  refused_at timestamptz,
  refusal_reason text,
  refusal_ground text,
  revoked_by uuid REFERENCES principal (id),
  revoked_at timestamptz,
  revocation_reason text,
  UNIQUE (system, purpose, collection, version),
  CHECK (approved_by <> proposed_by),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK ((refused_by IS NULL) = (refused_at IS NULL) AND (refused_at IS NULL) = (refusal_reason IS NULL)),
  CHECK ((refusal_reason IS NULL) = (refusal_ground IS NULL)),
  CHECK ((revoked_by IS NULL) = (revoked_at IS NULL) AND (revoked_at IS NULL) = (revocation_reason IS NULL)),
  CHECK (approved_at IS NULL OR refused_at IS NULL),
  CHECK (revoked_at IS NULL OR approved_at IS NOT NULL)
);

ALTER TABLE api_key ADD system text COLLATE "C" REFERENCES information_system (code);
ALTER TABLE api_key ADD CONSTRAINT api_key_of_system_check CHECK (system IS NULL OR role = 'consumer');

-- Whether a golden record with these attributes has one of its places (paths: names of attributes, '' the record itself) in an area.
CREATE FUNCTION lies_within(attributes json, paths text[], areas text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT EXISTS (
    SELECT FROM unnest(paths) AS p (path)
    CROSS JOIN LATERAL (SELECT CASE p.path WHEN '' THEN attributes ELSE attributes -> p.path END AS place) AS s
    WHERE json_typeof(s.place) = 'object' AND json_typeof(s.place -> 'codeSet') = 'string'
      AND json_typeof(coalesce(s.place -> 'communeCode', s.place -> 'provinceCode')) = 'string'
      AND (s.place ->> 'codeSet') || '/' || coalesce(s.place ->> 'communeCode', s.place ->> 'provinceCode') = ANY (areas)
  )
$$;
`;

const DOWN = `
DROP FUNCTION lies_within(json, text[], text[]);
ALTER TABLE api_key DROP CONSTRAINT api_key_of_system_check;
ALTER TABLE api_key DROP system;
DROP TABLE access_grant;
DROP TABLE purpose;
DROP TABLE information_system;
DROP TABLE agency;
`;

export class AddGrants1780000025000 implements MigrationInterface {
  name = 'AddGrants1780000025000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
