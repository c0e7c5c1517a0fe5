import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision's content never changes once it is made; approval and reversal are added to it, and nothing is deleted. */
const UP = `
CREATE TABLE decision (
  -- The order of deciding: must-links are applied and pins outrank one another by it. Drawn under the entity's decision lock.
  decision_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  entity text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('same', 'different', 'hold', 'pin')),
  status text NOT NULL CHECK (status IN ('applied', 'awaiting-approval', 'reversed')),
  -- How it was made. A split is a 'different' between the records named and the rest.
  made_by text NOT NULL CHECK (made_by IN ('review-task', 'records', 'split', 'pin')),
  task_id uuid REFERENCES review_task (id),
  -- The golden records that it was about, as of deciding; of a pin the id that it is set on.
  golden_ids uuid[] NOT NULL,
  -- Why a second person has to approve; empty when nobody has to.
  approval_reasons text[] NOT NULL DEFAULT '{}',
  -- The strongest match or review edge across the two sides, and whether a veto lay between them, as of deciding.
  evidence_weight integer,
  evidence_conflict boolean NOT NULL DEFAULT false,
  -- Of a hold: the evidence on which the task waits, and when it ends even so.
  fingerprints text[] NOT NULL DEFAULT '{}',
  until timestamptz,
  -- Of a pin: a literal, or the record whose value it is.
  attribute text,
  pinned_value json,
  pinned_no bigint REFERENCES source_record (record_no),
  author uuid NOT NULL REFERENCES api_key (id),
  reason text,
  decided_at timestamptz NOT NULL DEFAULT now(),
  approved_by uuid REFERENCES api_key (id),
  approval_note text,
  approved_at timestamptz,
  -- No author: the registry itself, when the time of a hold had come.
  reversed_by uuid REFERENCES api_key (id),
  reversal_reason text,
  reversed_at timestamptz,
  CHECK ((kind = 'pin') = (attribute IS NOT NULL)),
  CHECK ((kind = 'pin') = ((pinned_value IS NULL) <> (pinned_no IS NULL))),
  CHECK ((status = 'reversed') = (reversed_at IS NOT NULL)),
  CHECK (approved_by IS NULL OR approved_by <> author)
);
CREATE INDEX decision_by_entity ON decision (entity, decision_no);
CREATE INDEX decision_by_task ON decision (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX decision_by_golden ON decision USING gin (golden_ids);
CREATE INDEX decision_pin_in_force ON decision USING gin (golden_ids) WHERE kind = 'pin' AND status = 'applied';
CREATE INDEX decision_hold_until ON decision (until) WHERE kind = 'hold' AND status = 'applied' AND until IS NOT NULL;

-- The two sides of a decision: the members at the moment of deciding, or the record itself.
CREATE TABLE decision_member (
  decision_no bigint NOT NULL REFERENCES decision (decision_no),
  side text NOT NULL CHECK (side IN ('left', 'right')),
  record_no bigint NOT NULL REFERENCES source_record (record_no),
  PRIMARY KEY (decision_no, side, record_no)
);
CREATE INDEX decision_member_by_record ON decision_member (record_no, decision_no);

-- A claim is a lease. Its token grows with every new lease, so that what a former holder sends is known as late.
ALTER TABLE review_task ADD claimed_by uuid REFERENCES api_key (id), ADD claimed_until timestamptz,
  ADD claim_token bigint NOT NULL DEFAULT 0;

CREATE TABLE review_note (
  id uuid PRIMARY KEY,
  task_id uuid NOT NULL REFERENCES review_task (id),
  author uuid NOT NULL REFERENCES api_key (id),
  text text NOT NULL,
  written_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX review_note_by_task ON review_note (task_id, written_at, id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER review_note_is_final BEFORE UPDATE OR DELETE ON review_note FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_member_is_final BEFORE UPDATE OR DELETE ON decision_member FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const DOWN = `
DROP TABLE review_note, decision_member, decision;
DROP FUNCTION refuse_change();
ALTER TABLE review_task DROP claimed_by, DROP claimed_until, DROP claim_token;
`;

export class AddDecisions1780000004000 implements MigrationInterface {
  name = 'AddDecisions1780000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
