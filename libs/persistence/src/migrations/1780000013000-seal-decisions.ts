import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever changes the author of a decision in the tables leaves nothing that computing the state anew would find. So what was said, by
 * whom and when is sealed when it is committed, in a chain for each entity: each seal is a digest over the content and the seal before it.
 */
const UP = `
CREATE TABLE seal (
  entity text NOT NULL,
  -- Without gaps: the place in the entity's chain.
  seal_no bigint NOT NULL,
  subject text NOT NULL CHECK (subject IN ('decision', 'approval', 'reversal', 'note')),
  -- Of the decision or the note.
  subject_id uuid NOT NULL,
  digest bytea NOT NULL,
  chain bytea NOT NULL,
  PRIMARY KEY (entity, seal_no),
  UNIQUE (subject_id, subject)
);

-- Times as numbers: as text they would depend on the session's zone. Members in order: a set.
CREATE FUNCTION decision_digest(d decision) RETURNS bytea LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT sha256(convert_to(json_build_array(
    d.decision_no, d.id, d.entity, d.kind, d.made_by, d.task_id, d.golden_ids, d.approval_reasons, d.evidence_weight, d.evidence_conflict,
    d.fingerprints, extract(epoch FROM d.until), d.attribute, d.pinned_value::text, d.pinned_no, d.author, d.reason,
    extract(epoch FROM d.decided_at),
    (SELECT json_agg(json_build_array(m.side, m.record_no) ORDER BY m.side, m.record_no) FROM decision_member m
     WHERE m.decision_no = d.decision_no)
  )::text, 'UTF8'))
$$;
CREATE FUNCTION approval_digest(d decision) RETURNS bytea LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT sha256(convert_to(json_build_array(d.id, d.approved_by, d.approval_note, extract(epoch FROM d.approved_at))::text, 'UTF8'))
$$;
CREATE FUNCTION reversal_digest(d decision) RETURNS bytea LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT sha256(convert_to(json_build_array(d.id, d.reversed_by, d.reversal_reason, extract(epoch FROM d.reversed_at))::text, 'UTF8'))
$$;
CREATE FUNCTION note_digest(n review_note) RETURNS bytea LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT sha256(convert_to(json_build_array(n.id, n.task_id, n.author, n.text, extract(epoch FROM n.written_at))::text, 'UTF8'))
$$;
CREATE FUNCTION seal_chain(former bytea, subject text, subject_id uuid, digest bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(coalesce(former, '') || convert_to(subject || ' ' || subject_id || ' ', 'UTF8') || digest)
$$;

-- The last lock of a transaction, at its commit, and never held with another of its kind but in one order: by entity of one decision.
CREATE FUNCTION add_seal(of_entity text, of_subject text, of_id uuid, of_digest bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE last seal%ROWTYPE;
BEGIN
  PERFORM pg_advisory_xact_lock(7340031, hashtext(of_entity));
  SELECT * INTO last FROM seal WHERE entity = of_entity ORDER BY seal_no DESC LIMIT 1;
  INSERT INTO seal (entity, seal_no, subject, subject_id, digest, chain)
  VALUES (of_entity, coalesce(last.seal_no, 0) + 1, of_subject, of_id, of_digest, seal_chain(last.chain, of_subject, of_id, of_digest))
  ON CONFLICT (subject_id, subject) DO NOTHING;
END $$;
REVOKE ALL ON FUNCTION add_seal FROM PUBLIC;

-- At the commit, when the sides of a decision are there too. What was sealed once is not sealed again, so that a change shows.
CREATE FUNCTION seal_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE d decision%ROWTYPE;
BEGIN
  SELECT * INTO d FROM decision WHERE decision_no = NEW.decision_no;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN PERFORM add_seal(d.entity, 'decision', d.id, decision_digest(d)); END IF;
  IF d.approved_at IS NOT NULL AND (TG_OP = 'INSERT' OR OLD.approved_at IS NULL) THEN
    PERFORM add_seal(d.entity, 'approval', d.id, approval_digest(d));
  END IF;
  IF d.reversed_at IS NOT NULL AND (TG_OP = 'INSERT' OR OLD.reversed_at IS NULL) THEN
    PERFORM add_seal(d.entity, 'reversal', d.id, reversal_digest(d));
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER decision_is_sealed AFTER INSERT OR UPDATE OF approved_at, reversed_at ON decision
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seal_decision();

CREATE FUNCTION seal_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM add_seal(t.entity, 'note', NEW.id, note_digest(NEW)) FROM review_task t WHERE t.id = NEW.task_id;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER review_note_is_sealed AFTER INSERT ON review_note
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seal_note();

-- What was decided and noted before is sealed as it is found.
DO $$
DECLARE d decision%ROWTYPE; n record;
BEGIN
  FOR d IN SELECT * FROM decision ORDER BY decision_no LOOP
    PERFORM add_seal(d.entity, 'decision', d.id, decision_digest(d));
    IF d.approved_at IS NOT NULL THEN PERFORM add_seal(d.entity, 'approval', d.id, approval_digest(d)); END IF;
    IF d.reversed_at IS NOT NULL THEN PERFORM add_seal(d.entity, 'reversal', d.id, reversal_digest(d)); END IF;
  END LOOP;
  FOR n IN SELECT t.entity, r.id, note_digest(r) AS digest FROM review_note r JOIN review_task t ON t.id = r.task_id ORDER BY r.written_at, r.id LOOP
    PERFORM add_seal(n.entity, 'note', n.id, n.digest);
  END LOOP;
END $$;
`;

const DOWN = `
DROP TRIGGER decision_is_sealed ON decision;
DROP TRIGGER review_note_is_sealed ON review_note;
DROP FUNCTION seal_decision(), seal_note(), add_seal(text, text, uuid, bytea), seal_chain(bytea, text, uuid, bytea);
DROP FUNCTION decision_digest(decision), approval_digest(decision), reversal_digest(decision), note_digest(review_note);
DROP TABLE seal;
`;

export class SealDecisions1780000013000 implements MigrationInterface {
  name = 'SealDecisions1780000013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
