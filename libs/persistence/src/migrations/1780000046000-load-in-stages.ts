import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What passes between the stages of a bulk load (docs/adr/0161). All of it can be made again from pending records, so nothing of it is logged: a
 * crash of the server empties it, and the records are still pending. One load at a time, so that its end is to empty the tables.
 */
const UP = `
CREATE UNLOGGED TABLE bulk_load (
  load_no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  only_one boolean NOT NULL DEFAULT true UNIQUE CHECK (only_one),
  entity text NOT NULL,
  policy_revision integer NOT NULL,
  -- Rows of pending_record beyond it are not of the load.
  last_pending_no bigint NOT NULL,
  -- Parts of the range of keys.
  shards integer NOT NULL,
  stage text NOT NULL CHECK (stage IN ('standardise', 'count', 'compare', 'group', 'resolve')),
  begun_at timestamptz NOT NULL DEFAULT now()
);
-- Work that is left of a stage. Whoever does a chunk deletes it in the same transaction.
CREATE UNLOGGED TABLE bulk_load_chunk (
  load_no integer NOT NULL,
  stage text NOT NULL,
  -- Of stages that go by keys, the shard.
  chunk_no integer NOT NULL,
  record_numbers bigint[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (load_no, stage, chunk_no)
);
-- Records as they were standardised, in the shape of those that are resolved.
CREATE UNLOGGED TABLE bulk_load_record (LIKE resolved_record INCLUDING DEFAULTS);
ALTER TABLE bulk_load_record ADD PRIMARY KEY (record_no), ADD kept_with_statements json;
-- Keys and record numbers in turn, as 64-bit floats in network order, ascending: those of one chunk of records in one shard.
CREATE UNLOGGED TABLE bulk_load_key_run (
  shard integer NOT NULL,
  entries bytea NOT NULL
);
ALTER TABLE bulk_load_key_run ALTER entries SET STORAGE EXTERNAL;
CREATE INDEX bulk_load_key_run_by_shard ON bulk_load_key_run (shard);
-- Keys by which records of the load are not compared with one another: units of the load lock each of them for themselves.
CREATE UNLOGGED TABLE bulk_load_crowded_key (match_key bigint PRIMARY KEY);
CREATE UNLOGGED TABLE bulk_load_edge (LIKE edge INCLUDING DEFAULTS);
ALTER TABLE bulk_load_edge ADD PRIMARY KEY (left_no, right_no);
-- Keys that units of one bulk load may hold at once, and which load that is.
ALTER TABLE bulk_lock ADD load_no integer, ADD shared_numbers bigint[] NOT NULL DEFAULT '{}';
ALTER TABLE bulk_lock ALTER shared_numbers SET STORAGE EXTERNAL;
`;

const DOWN = `
ALTER TABLE bulk_lock DROP shared_numbers, DROP load_no;
DROP TABLE bulk_load_edge, bulk_load_crowded_key, bulk_load_key_run, bulk_load_record, bulk_load_chunk, bulk_load;
`;

/** Tables between the stages of a bulk load. */
export class LoadInStages1780000046000 implements MigrationInterface {
  name = 'LoadInStages1780000046000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
