import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- What became of review tasks. Numbered with the change feed, under its lock, so that one place stands for what is behind it in both.
CREATE TABLE task_event (
  seq bigint PRIMARY KEY,
  entity text NOT NULL,
  type text NOT NULL,
  task_id uuid NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  revision integer NOT NULL,
  golden_ids uuid[] NOT NULL,
  claimed_by uuid,
  claimed_until timestamptz,
  assignee uuid,
  close_reason text,
  occurred_at timestamptz NOT NULL
);
CREATE INDEX task_event_by_entity ON task_event (entity, seq);
CREATE INDEX task_event_by_task ON task_event (task_id, seq);

-- How often something happened on a day in Viet Nam; detail: the kind of a task, the source of a record.
CREATE TABLE daily_count (
  day date NOT NULL,
  entity text NOT NULL,
  event text NOT NULL,
  detail text NOT NULL,
  count bigint NOT NULL,
  PRIMARY KEY (day, entity, event, detail)
);

-- Events are written under the feed's lock, so nobody waits for a row of the day who does not wait for that.
CREATE FUNCTION count_changes() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO daily_count AS d (day, entity, event, detail, count)
  SELECT (occurred_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day, entity, type, '', count(*) FROM added GROUP BY 1, 2, 3
  ON CONFLICT (day, entity, event, detail) DO UPDATE SET count = d.count + excluded.count;
  RETURN NULL;
END $$;
CREATE TRIGGER changes_are_counted AFTER INSERT ON change_event REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_changes();

-- At the commit, once for each task: from what it was before the transaction to what it is now.
CREATE FUNCTION tell_of_task() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  task review_task%ROWTYPE;
  former review_task%ROWTYPE;
  was text;
  became text;
  at timestamptz;
BEGIN
  IF EXISTS (SELECT FROM task_event e WHERE e.task_id = NEW.id AND e.xmin = pg_current_xact_id()::xid) THEN RETURN NULL; END IF;
  SELECT * INTO task FROM review_task t WHERE t.id = NEW.id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' THEN former := OLD; END IF;
  was := former.status;
  became := CASE
    WHEN was IS NULL AND task.status IN ('decided', 'closed') THEN NULL
    WHEN was IN ('decided', 'closed') AND task.status IN ('decided', 'closed') THEN 'changed'
    WHEN task.status IN ('decided', 'closed', 'held') AND task.status IS DISTINCT FROM was THEN task.status
    WHEN was IS NULL OR (was IN ('decided', 'closed', 'held') AND task.status IN ('open', 'claimed')) THEN 'opened'
    WHEN task.status = 'claimed' AND task.claim_token <> former.claim_token THEN 'claimed'
    WHEN task.escalated_at IS DISTINCT FROM former.escalated_at THEN 'escalated'
    WHEN was = 'claimed' AND task.status = 'open' THEN 'released'
    WHEN (task.assignee, task.due_at) IS DISTINCT FROM (former.assignee, former.due_at) THEN 'assigned'
    WHEN task.revision <> former.revision THEN 'changed'
  END;
  IF became IS NULL THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(7340023);
  at := clock_timestamp();
  INSERT INTO task_event (seq, entity, type, task_id, kind, status, revision, golden_ids, claimed_by, claimed_until, assignee, close_reason, occurred_at)
  VALUES (nextval('change_event_seq'), task.entity, 'task.' || became, task.id, task.kind, task.status, task.revision, task.golden_ids,
    CASE WHEN task.status = 'claimed' THEN task.claimed_by END, CASE WHEN task.status = 'claimed' THEN task.claimed_until END, task.assignee,
    task.close_reason, at);
  INSERT INTO daily_count AS d (day, entity, event, detail, count)
  VALUES ((at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, task.entity, 'task.' || became, task.kind, 1)
  ON CONFLICT (day, entity, event, detail) DO UPDATE SET count = d.count + 1;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER review_task_is_told AFTER INSERT ON review_task
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tell_of_task();
-- A claim that is renewed, and a lease that ends by itself, are no event.
CREATE CONSTRAINT TRIGGER review_task_change_is_told AFTER UPDATE ON review_task
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.status, OLD.revision, OLD.claim_token, OLD.assignee, OLD.due_at, OLD.escalated_at) IS DISTINCT FROM
    (NEW.status, NEW.revision, NEW.claim_token, NEW.assignee, NEW.due_at, NEW.escalated_at))
  EXECUTE FUNCTION tell_of_task();

-- What happened before, as far as it is kept.
INSERT INTO daily_count (day, entity, event, detail, count)
SELECT (occurred_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, entity, type, '', count(*) FROM change_event GROUP BY 1, 2, 3;
INSERT INTO daily_count (day, entity, event, detail, count)
SELECT (created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, entity, 'task.opened', kind, count(*) FROM review_task GROUP BY 1, 2, 4;
INSERT INTO daily_count (day, entity, event, detail, count)
SELECT (updated_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, entity, 'task.' || status, kind, count(*) FROM review_task
WHERE status IN ('decided', 'closed') GROUP BY 1, 2, 3, 4;
INSERT INTO daily_count (day, entity, event, detail, count)
SELECT (slot AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, entity, 'record.resolved', source, sum(records) FROM source_flow GROUP BY 1, 2, 4;

CREATE INDEX decision_by_time ON decision (decided_at);
CREATE INDEX decision_awaiting ON decision (entity) WHERE status = 'awaiting-approval' OR (status = 'applied' AND reversal_asked_at IS NOT NULL);
`;

const DOWN = `
DROP INDEX decision_awaiting, decision_by_time;
DROP TRIGGER review_task_change_is_told ON review_task;
DROP TRIGGER review_task_is_told ON review_task;
DROP TRIGGER changes_are_counted ON change_event;
DROP FUNCTION tell_of_task(), count_changes();
DROP TABLE daily_count, task_event;
`;

/** What became of review tasks is told beside the change feed; what happens is counted by day. */
export class TellOfTasks1780000030000 implements MigrationInterface {
  name = 'TellOfTasks1780000030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
