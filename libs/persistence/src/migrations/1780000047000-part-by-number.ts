import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Versions of records, versions of golden records and events in ranges of numbers. A table as it is becomes the first partition, which has no end yet, so
 * nothing of it is read or written here. See docs/adr/0162.
 */
const UP = `
DO $$
DECLARE
  receipts bigint;
BEGIN
  -- By record, so that each read of a record's versions stays in one partition, and one index keeps each version once. That of receipt numbers is
  -- each partition's own: it has no record.
  LOCK TABLE source_record IN SHARE ROW EXCLUSIVE MODE;
  LOCK TABLE record_version, golden_history, change_event IN ACCESS EXCLUSIVE MODE;
  SELECT CASE WHEN is_called THEN last_value END INTO receipts FROM record_version_receipt_no_seq;
  ALTER TABLE record_version ALTER receipt_no DROP IDENTITY;
  ALTER TABLE record_version RENAME TO record_version_1;
  ALTER INDEX record_version_pkey RENAME TO record_version_1_pkey;
  ALTER INDEX record_version_once RENAME TO record_version_1_once;
  CREATE TABLE record_version (LIKE record_version_1 INCLUDING DEFAULTS INCLUDING STORAGE INCLUDING COMPRESSION) PARTITION BY RANGE (record_no);
  ALTER TABLE record_version ALTER receipt_no ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME record_version_receipt_no_seq),
    ADD FOREIGN KEY (record_no) REFERENCES source_record (record_no);
  IF receipts IS NOT NULL THEN PERFORM setval('record_version_receipt_no_seq', receipts); END IF;
  CREATE UNIQUE INDEX record_version_once ON record_version (record_no, source_version, deleted);
  ALTER TABLE record_version ATTACH PARTITION record_version_1 FOR VALUES FROM (MINVALUE) TO (MAXVALUE);

  -- By golden id, whose first 48 bits are the millisecond in which it was made: the one number that every reader of history knows.
  ALTER TABLE golden_history RENAME TO golden_history_1;
  ALTER INDEX golden_history_pkey RENAME TO golden_history_1_pkey;
  CREATE TABLE golden_history (LIKE golden_history_1 INCLUDING DEFAULTS INCLUDING STORAGE INCLUDING COMPRESSION) PARTITION BY RANGE (golden_id);
  ALTER TABLE golden_history ADD PRIMARY KEY (golden_id, version);
  ALTER TABLE golden_history ATTACH PARTITION golden_history_1 FOR VALUES FROM (MINVALUE) TO (MAXVALUE);

  DROP TRIGGER changes_are_counted ON change_event;
  ALTER TABLE change_event RENAME TO change_event_1;
  ALTER INDEX change_event_pkey RENAME TO change_event_1_pkey;
  ALTER INDEX change_event_by_entity RENAME TO change_event_1_by_entity;
  CREATE TABLE change_event (LIKE change_event_1 INCLUDING DEFAULTS INCLUDING STORAGE INCLUDING COMPRESSION) PARTITION BY RANGE (seq);
  ALTER TABLE change_event ADD PRIMARY KEY (seq);
  CREATE INDEX change_event_by_entity ON change_event (entity, seq);
  ALTER TABLE change_event ATTACH PARTITION change_event_1 FOR VALUES FROM (MINVALUE) TO (MAXVALUE);
  CREATE TRIGGER changes_are_counted AFTER INSERT ON change_event REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION count_changes();

  -- Programs that run meanwhile go on.
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'sogoc_runtime') THEN
    GRANT SELECT, INSERT ON record_version, golden_history, change_event TO sogoc_runtime;
    GRANT USAGE ON SEQUENCE record_version_receipt_no_seq TO sogoc_runtime;
  END IF;
END $$;

-- The newest partition has no end, so a row always finds its place. One that is full is given an end, and the next one opened: called again and
-- again, each call one step, in a transaction of its own, until it answers null. What it holds is looked through while all go on; only the last step has
-- the table for itself, for some milliseconds, or gives up for now. \`numbers\`: those of a partition, of records, golden records or events.
CREATE FUNCTION end_full_partition(parted text, numbers bigint) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '1s' AS $$
DECLARE
  key text := CASE parted WHEN 'record_version' THEN 'record_no' WHEN 'golden_history' THEN 'golden_id' WHEN 'change_event' THEN 'seq' END;
  newest text;
  next text;
  begins text;
  ends text;
  is_looked_through boolean;
  lies_beyond boolean;
  began bigint;
  last bigint;
BEGIN
  IF key IS NULL THEN RAISE 'Rows of % lie in one table', parted USING ERRCODE = 'invalid_parameter_value'; END IF;
  -- A process that somebody took over is not to make partitions without number.
  IF session_user <> current_user THEN numbers := greatest(numbers, 1000000); END IF;
  IF NOT pg_try_advisory_xact_lock(7340061) THEN RETURN NULL; END IF;
  SELECT c.relname, replace(split_part(split_part(pg_get_expr(c.relpartbound, c.oid), 'FROM (', 2), ')', 1), '''', ''), e.convalidated,
    substring(pg_get_constraintdef(e.oid) FROM '< ''?([0-9a-f-]+)')
  INTO STRICT newest, begins, is_looked_through, ends
  FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
  LEFT JOIN pg_constraint e ON e.conrelid = c.oid AND e.conname = c.relname || '_ends'
  WHERE i.inhparent = parted::regclass AND pg_get_expr(c.relpartbound, c.oid) LIKE '%TO (MAXVALUE)';

  IF ends IS NULL THEN
    IF parted = 'golden_history' THEN
      SELECT last_value INTO last FROM golden_born;
      began := CASE begins WHEN 'MINVALUE' THEN 0
        ELSE coalesce((SELECT a.born - 1 FROM golden_anchor a WHERE a.golden_id >= begins::uuid ORDER BY a.golden_id LIMIT 1), last) END;
      IF last - began < numbers THEN RETURN NULL; END IF;
      -- Behind the ids of all that is under way.
      ends := (lpad(to_hex((extract(epoch FROM clock_timestamp() + interval '10 minutes') * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid;
    ELSE
      IF parted = 'change_event' THEN SELECT last_value INTO last FROM change_event_seq;
      ELSE EXECUTE 'SELECT last_value FROM ' || pg_get_serial_sequence('source_record', 'record_no') INTO last; END IF;
      began := CASE begins WHEN 'MINVALUE' THEN 0 ELSE begins::bigint END;
      IF last - began < numbers - numbers / 4 THEN RETURN NULL; END IF;
      ends := greatest(began + numbers, last + numbers / 4 + 1);
    END IF;
    -- Ids that were not made by the clock of now lie anywhere; their history stays in one partition.
    EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE %I >= %L)', newest, key, ends) INTO lies_beyond;
    IF lies_beyond THEN RETURN NULL; END IF;
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%s%I < %L) NOT VALID', newest, newest || '_ends',
      CASE WHEN begins <> 'MINVALUE' THEN format('%I >= %L AND ', key, begins) END, key, ends);
    RETURN 'bounded';
  END IF;

  IF NOT is_looked_through THEN
    EXECUTE format('ALTER TABLE %I VALIDATE CONSTRAINT %I', newest, newest || '_ends');
    RETURN 'looked through';
  END IF;

  -- As who takes a version in, so that neither waits for the other.
  IF parted = 'record_version' THEN LOCK TABLE source_record IN SHARE ROW EXCLUSIVE MODE; END IF;
  EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', parted);
  next := parted || '_' || (substring(newest FROM '[0-9]+$')::integer + 1);
  EXECUTE format('ALTER TABLE %I DETACH PARTITION %I', parted, newest);
  EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%s) TO (%L)', parted, newest,
    CASE begins WHEN 'MINVALUE' THEN begins ELSE quote_literal(begins) END, ends);
  EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', newest, newest || '_ends');
  EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL EXCLUDING IDENTITY)', next, newest);
  EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (MAXVALUE)', parted, next, ends);
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'sogoc_runtime') THEN
    EXECUTE format('GRANT SELECT ON %I TO sogoc_runtime', next);
  END IF;
  RETURN 'ended';
END $$;
REVOKE ALL ON FUNCTION end_full_partition FROM PUBLIC;

-- As before, of a version whose record is known: the one partition that has it.
CREATE FUNCTION standardised_attributes(kept json, of_record bigint, effective_no bigint) RETURNS json LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN json_typeof(kept) IS DISTINCT FROM 'array' THEN kept ELSE unpacked_attributes(kept, (
    SELECT v.attributes FROM record_version v WHERE v.record_no = of_record AND v.receipt_no = effective_no)) END
$$;
`;

/** Rows of later partitions are moved back, which takes as long as there are such rows. */
const DOWN = `
DROP FUNCTION standardised_attributes(json, bigint, bigint);
DROP FUNCTION end_full_partition(text, bigint);
DO $$
DECLARE
  parted text;
  part text;
  receipts bigint;
BEGIN
  LOCK TABLE source_record IN SHARE ROW EXCLUSIVE MODE;
  LOCK TABLE record_version, golden_history, change_event IN ACCESS EXCLUSIVE MODE;
  SELECT CASE WHEN is_called THEN last_value END INTO receipts FROM record_version_receipt_no_seq;
  FOREACH parted IN ARRAY ARRAY['record_version', 'golden_history', 'change_event'] LOOP
    EXECUTE format('ALTER TABLE %I DETACH PARTITION %I', parted, parted || '_1');
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT IF EXISTS %I', parted || '_1', parted || '_1_ends');
    EXECUTE format('INSERT INTO %I SELECT * FROM %I', parted || '_1', parted);
    EXECUTE format('DROP TABLE %I', parted);
    EXECUTE format('ALTER TABLE %I RENAME TO %I', parted || '_1', parted);
    EXECUTE format('ALTER INDEX %I RENAME TO %I', parted || '_1_pkey', parted || '_pkey');
  END LOOP;
  ALTER INDEX record_version_1_once RENAME TO record_version_once;
  ALTER INDEX change_event_1_by_entity RENAME TO change_event_by_entity;
  ALTER TABLE record_version ALTER receipt_no ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME record_version_receipt_no_seq);
  IF receipts IS NOT NULL THEN PERFORM setval('record_version_receipt_no_seq', receipts); END IF;
  CREATE TRIGGER changes_are_counted AFTER INSERT ON change_event REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION count_changes();
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'sogoc_runtime') THEN
    GRANT SELECT, INSERT ON record_version, golden_history, change_event TO sogoc_runtime;
    GRANT USAGE ON SEQUENCE record_version_receipt_no_seq TO sogoc_runtime;
  END IF;
END $$;
`;

/** Versions, history and events in partitions by number. */
export class PartByNumber1780000047000 implements MigrationInterface {
  name = 'PartByNumber1780000047000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
