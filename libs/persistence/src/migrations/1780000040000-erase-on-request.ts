import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Somebody may ask that old versions of his records be erased. A lead takes the request up, another one approves, and one function of the owner
 * looks for both, erases and notes what it did: of each version its hash stays, its content goes.
 */
const UP = `
ALTER TABLE subject_request ADD erased_at timestamptz;
ALTER TABLE erasure ADD request_id uuid REFERENCES subject_request (id);
CREATE INDEX erasure_by_request ON erasure (request_id) WHERE request_id IS NOT NULL;

-- Versions of source records without their content.
CREATE TABLE erased_record_version (
  receipt_no bigint PRIMARY KEY,
  record_no bigint NOT NULL REFERENCES source_record (record_no),
  content_hash text NOT NULL,
  erasure_no bigint NOT NULL REFERENCES erasure (erasure_no)
);

-- Versions of golden records without their content; the hash is of the document as it was.
CREATE TABLE erased_golden_version (
  golden_id uuid NOT NULL REFERENCES golden_record (id),
  version integer NOT NULL,
  content_hash text NOT NULL,
  erasure_no bigint NOT NULL REFERENCES erasure (erasure_no),
  PRIMARY KEY (golden_id, version)
);
ALTER TABLE golden_history ADD erasure_no bigint;

CREATE FUNCTION content_digest(content json) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(content::text, 'UTF8')), 'hex')
$$;

CREATE TRIGGER erased_record_version_is_final BEFORE UPDATE OR DELETE ON erased_record_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erased_golden_version_is_final BEFORE UPDATE OR DELETE ON erased_golden_version FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- As before, and content of versions of records that goes by it is on record as well. Which of them went before can be told by what is missing.
CREATE OR REPLACE FUNCTION erase_rows(target regclass, key_column name, keys text[], blanked name[], reason text, approved_by text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE erased bigint; written bigint; former text := current_setting('sogoc.erasing', true);
BEGIN
  IF target::text NOT IN ('record_version', 'golden_history', 'change_event', 'review_note') THEN
    RAISE EXCEPTION 'Rows of % are not erased by this function', target USING ERRCODE = 'invalid_parameter_value';
  END IF;
  PERFORM set_config('sogoc.erasing', 'on', true);
  INSERT INTO erasure (erased_from, key_column, row_count, blanked, reason, approved_by)
  VALUES (target::text, key_column, 0, blanked::text[], reason, approved_by) RETURNING erasure_no INTO written;
  IF target::text = 'record_version' AND 'attributes' = ANY (blanked) THEN
    EXECUTE format('INSERT INTO erased_record_version (receipt_no, record_no, content_hash, erasure_no)
      SELECT receipt_no, record_no, coalesce(encode(content_hash, ''hex''), content_digest(attributes::json)), $2 FROM record_version
      WHERE %I::text = ANY ($1) AND attributes IS NOT NULL ON CONFLICT DO NOTHING', key_column) USING keys, written;
  END IF;
  IF cardinality(blanked) = 0 THEN
    EXECUTE format('DELETE FROM %s WHERE %I::text = ANY($1)', target, key_column) USING keys;
  ELSE
    EXECUTE format('UPDATE %s SET %s WHERE %I::text = ANY($1)', target,
      (SELECT string_agg(format('%I = NULL', c), ', ') FROM unnest(blanked) AS c), key_column) USING keys;
  END IF;
  GET DIAGNOSTICS erased = ROW_COUNT;
  UPDATE erasure SET row_count = erased WHERE erasure_no = written;
  PERFORM set_config('sogoc.erasing', coalesce(former, ''), true);
  RETURN erased;
END $$;
INSERT INTO erased_record_version (receipt_no, record_no, content_hash, erasure_no)
SELECT v.receipt_no, v.record_no, coalesce(encode(v.content_hash, 'hex'), ''), e.no
FROM (SELECT max(erasure_no) AS no FROM erasure WHERE erased_from = 'record_version') AS e
JOIN record_version v ON e.no IS NOT NULL AND v.attributes IS NULL AND NOT v.deleted;

-- What a golden record said in each version, whole, be it kept whole or as the difference from the version before.
CREATE FUNCTION whole_history(golden uuid) RETURNS TABLE (version integer, document json) LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT d.version, d.document FROM golden_documents(golden, 1, 2147483647) AS d
$$;

-- The golden ids under which records of a golden record ever stood, and those that exchanged records with them.
CREATE FUNCTION lineage_of(golden uuid) RETURNS TABLE (golden_id uuid) LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  WITH RECURSIVE line AS (
    SELECT unnest(ARRAY[golden] || ARRAY(SELECT l.first_golden_id FROM link l WHERE l.golden_id = golden)) AS id
    UNION
    SELECT other.id FROM line JOIN golden_history h ON h.golden_id = line.id CROSS JOIN LATERAL (
      SELECT unnest(h.other_ids) AS id
      UNION SELECT o.id::uuid FROM json_array_elements(coalesce(h.steps, '[]')) AS s CROSS JOIN json_array_elements_text(s -> 'otherIds') AS o (id)
    ) AS other
  )
  SELECT id FROM line
$$;

-- The source records that are about whom a golden record is: its live ones, the one that a request goes with, and those without a golden record
-- that stood last with some of them.
CREATE FUNCTION records_of_subject(golden uuid, anchor bigint) RETURNS TABLE (record_no bigint) LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  WITH live AS (SELECT l.record_no FROM link l WHERE l.golden_id = golden UNION SELECT anchor),
  member AS (
    SELECT h.golden_id, h.version, h.recorded_at, m.no::bigint AS record_no FROM lineage_of(golden) g CROSS JOIN LATERAL whole_history(g.golden_id) w
    JOIN golden_history h ON h.golden_id = g.golden_id AND h.version = w.version
    CROSS JOIN LATERAL json_array_elements_text(coalesce(w.document -> 'recordIds', '[]')) AS m (no)),
  last AS (SELECT DISTINCT ON (m.record_no) m.record_no, m.golden_id, m.version FROM member m ORDER BY m.record_no, m.recorded_at DESC)
  SELECT record_no FROM live
  UNION
  SELECT last.record_no FROM last JOIN link l ON l.record_no = last.record_no AND l.golden_id IS NULL
  WHERE EXISTS (SELECT FROM member m JOIN live USING (record_no) WHERE m.golden_id = last.golden_id AND m.version = last.version)
$$;

-- Blanks versions behind the one that leads and the one in force, of all records of whom the request is about, and what golden records said
-- before now of them. Answers how many versions went. The rights of the owner; whoever calls it gets no further than an approved request.
CREATE FUNCTION erase_versions_of_request(request uuid) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asked subject_request%ROWTYPE; golden uuid; records bigint[]; approver text; ground text;
  of_records bigint; of_goldens bigint; written bigint; former text := current_setting('sogoc.erasing', true);
BEGIN
  SELECT * INTO asked FROM subject_request WHERE id = request FOR UPDATE;
  IF NOT FOUND OR asked.kind <> 'erase' OR asked.status <> 'accepted' OR asked.attributes <> '{}' THEN
    RAISE EXCEPTION 'No accepted request for an erasure' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT e.by_principal, coalesce(e.legal_ground, e.reason) INTO approver, ground FROM subject_request_event e
  WHERE e.request_id = request AND e.step = 'erase' ORDER BY e.event_no DESC LIMIT 1;
  -- A key that is nobody's might be in the hands of the other of the two.
  IF NOT EXISTS (SELECT FROM account a WHERE a.principal_id::text = approver)
    OR NOT EXISTS (SELECT FROM subject_request_event e JOIN account a ON a.principal_id::text = e.by_principal::text
      WHERE e.request_id = request AND e.step = 'accept')
    OR EXISTS (SELECT FROM subject_request_event e WHERE e.request_id = request AND e.step = 'accept' AND e.by_principal = approver) THEN
    RAISE EXCEPTION 'A second person has to approve the erasure' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT coalesce(l.golden_id, l.first_golden_id) INTO golden FROM link l WHERE l.record_no = asked.anchor_no;
  records := ARRAY(SELECT record_no FROM records_of_subject(golden, asked.anchor_no));
  -- As intake locks them, so that no version begins to lead meanwhile.
  PERFORM FROM source_record s WHERE s.record_no = ANY (records) ORDER BY s.record_key FOR NO KEY UPDATE;
  PERFORM set_config('sogoc.erasing', 'on', true);

  INSERT INTO erasure (erased_from, key_column, row_count, blanked, reason, approved_by, request_id)
  VALUES ('record_version', 'receipt_no', 0, '{attributes}', 'subject request ' || request || coalesce(': ' || ground, ''), approver, request)
  RETURNING erasure_no INTO written;
  INSERT INTO erased_record_version (receipt_no, record_no, content_hash, erasure_no)
  SELECT v.receipt_no, v.record_no, coalesce(encode(v.content_hash, 'hex'), content_digest(v.attributes::json)), written
  FROM record_version v JOIN source_record s ON s.record_no = v.record_no LEFT JOIN resolved_record r ON r.record_no = v.record_no
  WHERE v.record_no = ANY (records) AND v.attributes IS NOT NULL AND v.receipt_no IS DISTINCT FROM s.newest_receipt_no
    AND v.receipt_no IS DISTINCT FROM r.newest_receipt_no AND v.receipt_no IS DISTINCT FROM r.effective_receipt_no
  ORDER BY v.receipt_no;
  GET DIAGNOSTICS of_records = ROW_COUNT;
  UPDATE record_version v SET attributes = NULL FROM erased_record_version e WHERE e.erasure_no = written AND v.receipt_no = e.receipt_no;
  -- What a record remembers of its old versions goes when it is resolved again.
  INSERT INTO pending_record (entity, record_no)
  SELECT DISTINCT asked.entity, e.record_no FROM erased_record_version e JOIN link l ON l.record_no = e.record_no
  WHERE e.erasure_no = written AND l.golden_id IS NOT NULL;
  UPDATE erasure SET row_count = of_records WHERE erasure_no = written;

  INSERT INTO erasure (erased_from, key_column, row_count, blanked, reason, approved_by, request_id)
  VALUES ('golden_history', 'golden_id', 0, '{document}', 'subject request ' || request || coalesce(': ' || ground, ''), approver, request)
  RETURNING erasure_no INTO written;
  INSERT INTO erased_golden_version (golden_id, version, content_hash, erasure_no)
  SELECT h.golden_id, h.version, content_digest(w.document), written
  FROM lineage_of(golden) l JOIN golden_record g ON g.id = l.golden_id CROSS JOIN LATERAL whole_history(g.id) w
  JOIN golden_history h ON h.golden_id = g.id AND h.version = w.version
  WHERE h.erasure_no IS NULL AND NOT (g.status = 'active' AND h.version = g.version)
    AND EXISTS (SELECT FROM json_array_elements_text(coalesce(w.document -> 'recordIds', '[]')) AS m (no) WHERE m.no::bigint = ANY (records))
  ORDER BY h.golden_id, h.version;
  GET DIAGNOSTICS of_goldens = ROW_COUNT;
  -- What stands behind a version that is erased is based on itself.
  UPDATE golden_history h SET document = w.document, whole_version = NULL
  FROM (SELECT DISTINCT e.golden_id FROM erased_golden_version e WHERE e.erasure_no = written) AS e CROSS JOIN LATERAL whole_history(e.golden_id) w
  WHERE h.golden_id = e.golden_id AND h.version = w.version AND h.whole_version IS NOT NULL
    AND EXISTS (SELECT FROM erased_golden_version b WHERE b.erasure_no = written AND b.golden_id = h.golden_id AND b.version IN (h.version, h.version - 1));
  -- Who stood in it stays: by that each read is told to whom it was about.
  UPDATE golden_history h SET erasure_no = written, document = json_build_object('recordCount', h.document -> 'recordCount',
    'recordIds', h.document -> 'recordIds', 'underReview', h.document -> 'underReview')
  FROM erased_golden_version e WHERE e.erasure_no = written AND h.golden_id = e.golden_id AND h.version = e.version;
  UPDATE erasure SET row_count = of_goldens WHERE erasure_no = written;

  PERFORM set_config('sogoc.erasing', coalesce(former, ''), true);
  RETURN of_records + of_goldens;
END $$;
REVOKE ALL ON FUNCTION erase_versions_of_request FROM PUBLIC;
`;

/** What was erased does not come back. */
const DOWN = `
DROP FUNCTION erase_versions_of_request(uuid), records_of_subject(uuid, bigint), lineage_of(uuid), content_digest(json), whole_history(uuid);
CREATE OR REPLACE FUNCTION erase_rows(target regclass, key_column name, keys text[], blanked name[], reason text, approved_by text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE erased bigint; former text := current_setting('sogoc.erasing', true);
BEGIN
  IF target::text NOT IN ('record_version', 'golden_history', 'change_event', 'review_note') THEN
    RAISE EXCEPTION 'Rows of % are not erased by this function', target USING ERRCODE = 'invalid_parameter_value';
  END IF;
  PERFORM set_config('sogoc.erasing', 'on', true);
  IF cardinality(blanked) = 0 THEN
    EXECUTE format('DELETE FROM %s WHERE %I::text = ANY($1)', target, key_column) USING keys;
  ELSE
    EXECUTE format('UPDATE %s SET %s WHERE %I::text = ANY($1)', target,
      (SELECT string_agg(format('%I = NULL', c), ', ') FROM unnest(blanked) AS c), key_column) USING keys;
  END IF;
  GET DIAGNOSTICS erased = ROW_COUNT;
  PERFORM set_config('sogoc.erasing', coalesce(former, ''), true);
  INSERT INTO erasure (erased_from, key_column, row_count, blanked, reason, approved_by)
  VALUES (target::text, key_column, erased, blanked::text[], reason, approved_by);
  RETURN erased;
END $$;
ALTER TABLE golden_history DROP erasure_no;
DROP TABLE erased_golden_version, erased_record_version;
ALTER TABLE erasure DROP request_id;
ALTER TABLE subject_request DROP erased_at;
`;

/** Erasure of old versions on a request that two people approved. */
export class EraseOnRequest1780000040000 implements MigrationInterface {
  name = 'EraseOnRequest1780000040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
