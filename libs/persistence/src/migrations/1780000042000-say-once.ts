import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the newest version of a golden record says stands in the golden record. Its row of history names the records that stood in it, and is
 * written out when the golden record is about to say something else. Rows that are there stay as they are.
 */
const UP = `
-- What a golden record says, letter by letter as its history keeps it. The order of members is that of goldenDocument.
-- Stable, as the server has it of texts of JSON: else it would be called, in place of being part of the statement.
CREATE FUNCTION document_of(attributes json, provenance json, identifiers json, record_count integer, record_ids json, under_review boolean)
RETURNS json LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT ('{"attributes":' || attributes || ',"provenance":' || provenance || ',"identifiers":' || identifiers || ',"recordCount":' || record_count
    || ',"recordIds":' || record_ids || ',"underReview":' || under_review || '}')::json
$$;

-- As before, and a row that is based on itself is told by the golden record, as long as that stands in this version.
CREATE OR REPLACE FUNCTION golden_documents(golden uuid, first integer, last integer) RETURNS TABLE (version integer, document json)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  stored record;
  former json;
  former_version integer;
BEGIN
  FOR stored IN
    SELECT h.version, h.whole_version, h.document FROM golden_history h
    WHERE h.golden_id = golden AND h.version <= last AND h.version >= least(first, (
      SELECT coalesce(b.whole_version, b.version) FROM golden_history b
      WHERE b.golden_id = golden AND b.version <= first ORDER BY b.version DESC LIMIT 1))
    ORDER BY h.version
  LOOP
    former := CASE
      WHEN stored.whole_version IS NULL THEN stored.document
      WHEN stored.whole_version = stored.version THEN (
        SELECT document_of(g.attributes, g.provenance, g.identifiers, g.record_count, stored.document -> 'recordIds', g.under_review)
        FROM golden_record g WHERE g.id = golden AND g.version = stored.version)
      WHEN former_version = stored.version - 1 THEN patched_document(former, stored.document) END;
    former_version := stored.version;
    IF stored.version >= first THEN
      version := stored.version;
      document := former;
      RETURN NEXT;
    END IF;
  END LOOP;
END $$;

-- The last whole version within reach before one, and the document before it; nothing: it has to be whole itself.
CREATE FUNCTION base_of(golden uuid, of_version integer) RETURNS TABLE (whole_version integer, document json) LANGUAGE sql STABLE AS $$
  SELECT coalesce(p.whole_version, p.version),
    CASE WHEN p.whole_version IS NULL THEN p.document ELSE golden_document(p.golden_id, p.version) END
  FROM golden_history p
  WHERE p.golden_id = golden AND p.version = of_version - 1 AND of_version - coalesce(p.whole_version, p.version) < 16
$$;

-- The rights of the owner: history is only ever added to by others. Fired by each statement that changes golden records, so no writer forgets it.
CREATE FUNCTION write_out_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE golden_history h SET document = coalesce(d.difference, w.document), whole_version = CASE WHEN d.difference IS NOT NULL THEN b.whole_version END
  FROM former f
  JOIN golden_record g ON g.id = f.id AND g.version <> f.version
  JOIN golden_history own ON own.golden_id = f.id AND own.version = f.version AND own.whole_version = own.version
  CROSS JOIN LATERAL (
    SELECT document_of(f.attributes, f.provenance, f.identifiers, f.record_count, own.document -> 'recordIds', f.under_review) AS document) AS w
  LEFT JOIN LATERAL base_of(f.id, f.version) AS b ON true
  CROSS JOIN LATERAL (SELECT document_difference(b.document, w.document) AS difference) AS d
  WHERE h.golden_id = f.id AND h.version = f.version;
  RETURN NULL;
END $$;
CREATE TRIGGER version_is_written_out AFTER UPDATE ON golden_record REFERENCING OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION write_out_version();

-- A key is found by itself, and kept once by its normal form; those that repeat another's are no more than they are.
CREATE INDEX source_record_by_key ON source_record (record_key);
CREATE UNIQUE INDEX source_record_repeated ON source_record (entity, source, record_key) WHERE key_repeats IS NOT NULL;
ALTER TABLE source_record DROP CONSTRAINT source_record_entity_source_record_key_key;
-- That what was made of a record is of its collection is compared by verify.
ALTER TABLE resolved_record DROP CONSTRAINT resolved_record_record_no_entity_fkey,
  ADD CONSTRAINT resolved_record_record_no_fkey FOREIGN KEY (record_no) REFERENCES source_record (record_no) NOT VALID;
ALTER TABLE link DROP CONSTRAINT link_record_no_entity_fkey,
  ADD CONSTRAINT link_record_no_fkey FOREIGN KEY (record_no) REFERENCES source_record (record_no) NOT VALID;
ALTER TABLE source_record DROP CONSTRAINT source_record_record_no_entity_key;
-- Edges of one record lie together in it, each named once.
DROP INDEX edge_by_right;
CREATE INDEX edge_by_right ON edge (right_no);

-- What was made of a version, beside what was sent in it; see pack-attributes.ts.
CREATE FUNCTION unpacked_attributes(kept json, sent json) RETURNS json LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(json_object_agg(b.name, b.value ORDER BY o.place, b.place), '{}') FROM (
    SELECT row_number() OVER (ORDER BY m.part, m.place) - 1 AS place, m.name, m.value FROM (
      SELECT 1 AS part, s.place, s.name, coalesce(kept -> 0 -> s.name, s.value) AS value
      FROM json_each(sent) WITH ORDINALITY AS s (name, value, place) WHERE NOT coalesce((kept -> 1)::jsonb ? s.name, false)
      UNION ALL
      SELECT 2, c.place, c.name, c.value FROM json_each(kept -> 0) WITH ORDINALITY AS c (name, value, place) WHERE sent -> c.name IS NULL
    ) AS m) AS b
  LEFT JOIN json_array_elements_text(kept -> 2) WITH ORDINALITY AS o (base, place) ON o.base::integer = b.place
$$;
CREATE FUNCTION standardised_attributes(kept json, effective_no bigint) RETURNS json LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN json_typeof(kept) IS DISTINCT FROM 'array' THEN kept ELSE unpacked_attributes(kept, (
    SELECT v.attributes FROM record_version v WHERE v.receipt_no = effective_no)) END
$$;
`;

/** As `pack-features.ts` has them. */
const FEATURES = {
  n: 'nationalId',
  N: 'nationalIds',
  D: 'doubtfulNationalId',
  F: 'formerNationalIds',
  i: 'idCard9',
  p: 'passportNumber',
  t: 'taxCode',
  I: 'insuranceNumber',
  a: 'name',
  s: 'surname',
  m: 'middle',
  g: 'given',
  G: 'givenInFront',
  o: 'otherNames',
  b: 'birthDate',
  x: 'sex',
  h: 'phone',
  e: 'email',
  d: 'deceasedOn',
  l: 'addressLines',
  H: 'hamlets',
  O: 'originProvince',
  f: 'fatherName',
  M: 'motherName',
};

const DOWN = `
DROP INDEX edge_by_right;
CREATE INDEX edge_by_right ON edge (right_no, left_no);
ALTER TABLE source_record ADD CONSTRAINT source_record_record_no_entity_key UNIQUE (record_no, entity),
  ADD CONSTRAINT source_record_entity_source_record_key_key UNIQUE (entity, source, record_key);
ALTER TABLE resolved_record DROP CONSTRAINT resolved_record_record_no_fkey,
  ADD CONSTRAINT resolved_record_record_no_entity_fkey FOREIGN KEY (record_no, entity) REFERENCES source_record (record_no, entity);
ALTER TABLE link DROP CONSTRAINT link_record_no_fkey,
  ADD CONSTRAINT link_record_no_entity_fkey FOREIGN KEY (record_no, entity) REFERENCES source_record (record_no, entity);
DROP INDEX source_record_repeated, source_record_by_key;
UPDATE resolved_record SET attributes = standardised_attributes(attributes, effective_receipt_no) WHERE json_typeof(attributes) = 'array';
UPDATE resolved_record r SET features = (
  SELECT json_object_agg(coalesce('${JSON.stringify(FEATURES)}'::json ->> f.key, regexp_replace(f.key, '^=', '')), f.value)
  FROM json_each(r.features) AS f) WHERE r.features::text <> '{}';
DROP FUNCTION standardised_attributes(json, bigint);
DROP FUNCTION unpacked_attributes(json, json);
DROP TRIGGER version_is_written_out ON golden_record;
UPDATE golden_history h SET document = golden_document(h.golden_id, h.version), whole_version = NULL WHERE h.whole_version = h.version;
DROP FUNCTION write_out_version();
DROP FUNCTION base_of(uuid, integer);
CREATE OR REPLACE FUNCTION golden_documents(golden uuid, first integer, last integer) RETURNS TABLE (version integer, document json)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  stored record;
  former json;
  former_version integer;
BEGIN
  FOR stored IN
    SELECT h.version, h.whole_version, h.document FROM golden_history h
    WHERE h.golden_id = golden AND h.version <= last AND h.version >= least(first, (
      SELECT coalesce(b.whole_version, b.version) FROM golden_history b
      WHERE b.golden_id = golden AND b.version <= first ORDER BY b.version DESC LIMIT 1))
    ORDER BY h.version
  LOOP
    former := CASE
      WHEN stored.whole_version IS NULL THEN stored.document
      WHEN former_version = stored.version - 1 THEN patched_document(former, stored.document) END;
    former_version := stored.version;
    IF stored.version >= first THEN
      version := stored.version;
      document := former;
      RETURN NEXT;
    END IF;
  END LOOP;
END $$;
DROP FUNCTION document_of(json, json, json, integer, json, boolean);
`;

/** Each thing stands once: the newest version of a golden record in the golden record alone. */
export class SayOnce1780000042000 implements MigrationInterface {
  name = 'SayOnce1780000042000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
