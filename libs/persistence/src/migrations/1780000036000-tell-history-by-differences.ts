import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions that are there stay whole: history is only ever added to. */
const UP = `
-- The last version before this one whose document is whole; this document has what is not as in the version before. Null: it is whole.
ALTER TABLE golden_history ADD whole_version integer;

-- Members that differ, of attributes under the same names their values; null when former and document do not have the same members.
CREATE FUNCTION document_difference(former json, document json) RETURNS json LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN ARRAY(SELECT json_object_keys(former)) = ARRAY(SELECT json_object_keys(document))
    AND json_typeof(document -> 'attributes') = 'object' THEN (
    SELECT coalesce(json_object_agg(m.key, m.value), '{}') FROM (
      SELECT CASE WHEN d.key = 'attributes' AND s.same THEN 'values' ELSE d.key END AS key,
        CASE WHEN d.key = 'attributes' AND s.same THEN (
          SELECT json_object_agg(a.key, a.value) FROM json_each(d.value) AS a
          WHERE a.value::text <> (former -> 'attributes' -> a.key)::text) ELSE d.value END AS value
      FROM json_each(document) AS d CROSS JOIN (
        SELECT ARRAY(SELECT json_object_keys(former -> 'attributes')) = ARRAY(SELECT json_object_keys(document -> 'attributes')) AS same) AS s
      WHERE d.value::text <> (former -> d.key)::text) AS m
    WHERE m.value IS NOT NULL) END
$$;

CREATE FUNCTION patched_document(former json, difference json) RETURNS json LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT json_object_agg(m.key, CASE
    WHEN difference -> m.key IS NOT NULL THEN difference -> m.key
    WHEN m.key = 'attributes' AND difference -> 'values' IS NOT NULL THEN (
      SELECT json_object_agg(a.key, coalesce(difference -> 'values' -> a.key, a.value) ORDER BY a.place)
      FROM json_each(m.value) WITH ORDINALITY AS a (key, value, place))
    ELSE m.value END ORDER BY m.place)
  FROM json_each(former) WITH ORDINALITY AS m (key, value, place)
$$;

-- Whole documents of a golden record from version first to version last; null where a version before is missing.
CREATE FUNCTION golden_documents(golden uuid, first integer, last integer) RETURNS TABLE (version integer, document json)
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

CREATE FUNCTION golden_document(golden uuid, version integer) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT d.document FROM golden_documents(golden, version, version) AS d
$$;

-- Provenance by attribute, of whatever form; see pack-provenance.ts.
CREATE FUNCTION whole_provenance(attributes json, provenance json) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN json_typeof(provenance) IS DISTINCT FROM 'array' THEN provenance::jsonb ELSE (
    SELECT coalesce(jsonb_object_agg(n.name, jsonb_build_object('source', o.origin -> 0, 'recordId', o.origin -> 1, 'recordKey', o.origin -> 2,
      'observedAt', o.origin -> 3, 'rule', g.by -> 1) || coalesce(g.by -> 3, '{}')), '{}')
    FROM json_object_keys(attributes) AS n (name)
    CROSS JOIN LATERAL (
      SELECT coalesce(
        (SELECT e FROM jsonb_array_elements(provenance::jsonb -> 1) AS e WHERE e -> 2 ? n.name LIMIT 1), provenance::jsonb -> 1 -> 0) AS by) AS g
    CROSS JOIN LATERAL (SELECT provenance::jsonb -> 0 -> (g.by ->> 0)::integer AS origin) AS o) END
$$;
`;

const DOWN = `
UPDATE golden_history h SET document = golden_document(h.golden_id, h.version) WHERE h.whole_version IS NOT NULL;
ALTER TABLE golden_history DROP whole_version;
UPDATE golden_history h SET document = jsonb_set(h.document::jsonb, '{provenance}', whole_provenance(h.document -> 'attributes', h.document -> 'provenance'))
WHERE json_typeof(h.document -> 'provenance') = 'array';
UPDATE golden_record g SET provenance = whole_provenance(g.attributes, g.provenance) WHERE json_typeof(g.provenance) = 'array';
DROP FUNCTION whole_provenance(json, json);
DROP FUNCTION golden_document(uuid, integer);
DROP FUNCTION golden_documents(uuid, integer, integer);
DROP FUNCTION patched_document(json, json);
DROP FUNCTION document_difference(json, json);
`;

/** History by differences, and provenance that names each record once: what was said at every version. */
export class TellHistoryByDifferences1780000036000 implements MigrationInterface {
  name = 'TellHistoryByDifferences1780000036000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
