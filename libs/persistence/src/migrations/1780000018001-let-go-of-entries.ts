import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Lets go of whole months that ended by then, for the owner of the tables; answers the first entry that is kept. Hashes over what is gone
-- stay, so that what is kept can be proved.
CREATE FUNCTION drop_access_entries_before(cut timestamptz) RETURNS bigint LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  partition text;
  first bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(7340051);
  SELECT max(e.seq) + 1 INTO first FROM access_entry e
  WHERE e.at < date_trunc('month', cut AT TIME ZONE 'UTC') AT TIME ZONE 'UTC';
  IF first IS NULL THEN RETURN access_log_size() - (SELECT count(*) FROM access_entry); END IF;
  INSERT INTO access_log_beginning (size, hashes)
  SELECT first, coalesce(array_agg(leaf.hash ORDER BY leaf.seq), '{}') FROM (
    SELECT seq, leaf_hash AS hash FROM access_entry
    UNION ALL
    SELECT b.size - cardinality(b.hashes) + h.place - 1, h.hash
    FROM access_log_beginning b, unnest(b.hashes) WITH ORDINALITY AS h(hash, place)
  ) leaf WHERE leaf.seq >= first - first % 16 AND leaf.seq < first;
  FOR partition IN SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'access_entry'::regclass LOOP
    CONTINUE WHEN to_date(right(partition, 7), 'YYYY_MM') + interval '1 month' > cut AT TIME ZONE 'UTC';
    EXECUTE 'DROP TABLE ' || partition;
  END LOOP;
  RETURN first;
END $$;
REVOKE ALL ON FUNCTION drop_access_entries_before FROM PUBLIC;
`;

const DOWN = `
DROP FUNCTION drop_access_entries_before(timestamptz);
`;

/** The owner's way to let go of entries of the record of reads whose time is over. */
export class LetGoOfEntries1780000018001 implements MigrationInterface {
  name = 'LetGoOfEntries1780000018001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
