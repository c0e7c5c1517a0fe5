import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nobody changes what is only ever added to, the processes of the registry least of all: their role may not. What the law wants forgotten
 * goes by one function of the owner, which notes that it did.
 */
const UP = `
CREATE TABLE erasure (
  erasure_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  erased_from text NOT NULL,
  key_column text NOT NULL,
  -- How many rows; which they were is not kept, since a key may be personal.
  row_count bigint NOT NULL,
  -- Columns that were blanked; none: rows were deleted.
  blanked text[] NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  approved_by text NOT NULL CHECK (approved_by <> ''),
  erased_by text NOT NULL DEFAULT session_user,
  erased_at timestamptz NOT NULL DEFAULT now()
);

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Set by erase_rows, for its own transaction.
  IF current_setting('sogoc.erasing', true) = 'on' THEN RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END; END IF;
  RAISE EXCEPTION 'Rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER erasure_is_final BEFORE UPDATE OR DELETE ON erasure FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Deletes rows of a table that is only added to, or blanks columns of them. Answers how many.
CREATE FUNCTION erase_rows(target regclass, key_column name, keys text[], blanked name[], reason text, approved_by text) RETURNS bigint
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
REVOKE ALL ON FUNCTION erase_rows FROM PUBLIC;
`;

const DOWN = `
DROP FUNCTION erase_rows(regclass, name, text[], name[], text, text);
DROP TABLE erasure;
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
`;

export class AddErasures1780000013001 implements MigrationInterface {
  name = 'AddErasures1780000013001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
