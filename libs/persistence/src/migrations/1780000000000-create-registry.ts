import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys, edges, links, goldens and tasks stay where every worker connects; versions, history and events only grow. */
const UP = `
CREATE TABLE source (
  code text COLLATE "C" PRIMARY KEY,
  title_vi text NOT NULL,
  title_en text NOT NULL,
  owner text NOT NULL,
  level text NOT NULL CHECK (level IN ('national', 'ministry', 'province')),
  collections text[] NOT NULL,
  trust jsonb NOT NULL DEFAULT '{}',
  authority_for text[] NOT NULL DEFAULT '{}',
  legal_basis text,
  habits jsonb NOT NULL DEFAULT '{}',
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'inactive')),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE api_key (
  id uuid PRIMARY KEY,
  key_hash bytea NOT NULL UNIQUE,
  role text NOT NULL CHECK (role IN ('source', 'consumer', 'steward', 'operator')),
  source text COLLATE "C" REFERENCES source (code),
  label text NOT NULL,
  view text NOT NULL CHECK (view IN ('full', 'masked', 'ids')),
  collections text[],
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  CHECK ((role = 'source') = (source IS NOT NULL))
);

CREATE TABLE policy_version (
  hash text PRIMARY KEY,
  entity text NOT NULL,
  content json NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Written by intake only, so that a push never waits for a resolution.
CREATE TABLE source_record (
  record_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entity text NOT NULL,
  source text COLLATE "C" NOT NULL REFERENCES source (code),
  record_key text COLLATE "C" NOT NULL,
  -- Whether the source sends versions for this record; null while only a version-less delete is known.
  versioned boolean,
  -- The leading version by (source_version, observed_at, receipt_no).
  newest_receipt_no bigint,
  newest_source_version bigint,
  newest_observed_at timestamptz,
  newest_content_hash text,
  newest_deleted boolean NOT NULL DEFAULT false,
  UNIQUE (entity, source, record_key),
  UNIQUE (record_no, entity)
);
CREATE INDEX source_record_by_source ON source_record (source, entity, record_no);

CREATE TABLE record_version (
  receipt_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  record_no bigint NOT NULL REFERENCES source_record (record_no),
  source_version bigint,
  -- What the source said, else the receipt time.
  observed_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  deleted boolean NOT NULL DEFAULT false,
  content_hash text,
  attributes json
);
CREATE INDEX record_version_by_record ON record_version (record_no, receipt_no);
CREATE UNIQUE INDEX record_version_once ON record_version (record_no, source_version, deleted) WHERE source_version IS NOT NULL;

-- Append-only; a worker claims by deleting in the transaction that resolves.
CREATE TABLE pending_record (
  pending_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entity text NOT NULL,
  record_no bigint NOT NULL
);
CREATE INDEX pending_record_by_entity ON pending_record (entity, pending_no);

-- Written by resolution only.
CREATE TABLE resolved_record (
  record_no bigint PRIMARY KEY,
  entity text NOT NULL,
  source text COLLATE "C" NOT NULL,
  record_key text COLLATE "C" NOT NULL,
  status text NOT NULL CHECK (status IN ('resolved', 'failed', 'deleted')),
  -- The newest version that was considered, and the one in force (null when none is).
  newest_receipt_no bigint NOT NULL,
  effective_receipt_no bigint,
  observed_at timestamptz,
  policy_hash text,
  attributes json,
  identifiers json,
  features json,
  findings json,
  finding_codes text[] NOT NULL DEFAULT '{}',
  block_order bigint NOT NULL,
  match_keys bigint[] NOT NULL DEFAULT '{}',
  problem json,
  resolved_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (record_no, entity) REFERENCES source_record (record_no, entity)
);
CREATE INDEX resolved_record_failed ON resolved_record (entity, record_no) WHERE status = 'failed';
CREATE INDEX resolved_record_finding ON resolved_record USING gin (finding_codes) WHERE finding_codes <> '{}';

CREATE TABLE match_key (
  match_key bigint NOT NULL,
  block_order bigint NOT NULL,
  record_no bigint NOT NULL,
  PRIMARY KEY (match_key, block_order, record_no)
);

-- left_no is the lower of the pair by record identity.
CREATE TABLE edge (
  left_no bigint NOT NULL,
  right_no bigint NOT NULL,
  weight integer NOT NULL,
  class text NOT NULL CHECK (class IN ('match', 'review', 'conflict')),
  -- What forbids the merge, for class conflict: exclusive:<scheme>, or a predicate's name.
  vetoes text[] NOT NULL DEFAULT '{}',
  -- The keys in whose usable blocks both ends stand.
  match_keys bigint[] NOT NULL,
  PRIMARY KEY (left_no, right_no),
  CHECK (left_no <> right_no)
);
CREATE INDEX edge_by_right ON edge (right_no, left_no);

CREATE TABLE golden_record (
  id uuid PRIMARY KEY,
  entity text NOT NULL,
  version integer NOT NULL,
  status text NOT NULL CHECK (status IN ('active', 'merged', 'retired')),
  under_review boolean NOT NULL DEFAULT false,
  attributes json NOT NULL,
  provenance json NOT NULL,
  identifiers json NOT NULL,
  record_count integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  UNIQUE (id, entity)
);
CREATE INDEX golden_record_by_entity ON golden_record (entity, id);

CREATE SEQUENCE golden_born AS bigint;

-- An id follows the record it is anchored at; a cluster carries the oldest id anchored at its live members.
CREATE TABLE golden_anchor (
  golden_id uuid PRIMARY KEY REFERENCES golden_record (id),
  entity text NOT NULL,
  born bigint NOT NULL UNIQUE DEFAULT nextval('golden_born'),
  anchor_no bigint NOT NULL
);
CREATE INDEX golden_anchor_by_record ON golden_anchor (anchor_no);

-- One active link per source record; a record that is not live keeps the id it first carried.
CREATE TABLE link (
  record_no bigint PRIMARY KEY,
  entity text NOT NULL,
  golden_id uuid,
  first_golden_id uuid NOT NULL,
  linked_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (record_no, entity) REFERENCES source_record (record_no, entity),
  FOREIGN KEY (golden_id, entity) REFERENCES golden_record (id, entity)
);
CREATE INDEX link_by_golden ON link (golden_id) WHERE golden_id IS NOT NULL;

CREATE TABLE golden_identifier (
  entity text NOT NULL,
  scheme text NOT NULL,
  value text COLLATE "C" NOT NULL,
  golden_id uuid NOT NULL,
  status text NOT NULL CHECK (status IN ('active', 'former')),
  PRIMARY KEY (entity, scheme, value, golden_id)
);
CREATE INDEX golden_identifier_by_golden ON golden_identifier (golden_id);

CREATE TABLE golden_history (
  golden_id uuid NOT NULL,
  version integer NOT NULL,
  change text NOT NULL,
  other_ids uuid[] NOT NULL DEFAULT '{}',
  document json NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (golden_id, version)
);

CREATE TABLE review_task (
  id uuid PRIMARY KEY,
  entity text NOT NULL,
  -- Kind, anchor records and qualifier; the task keeps its id when it follows its records through merges and splits.
  task_key text NOT NULL,
  kind text NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'claimed', 'held', 'decided', 'closed')),
  -- One or two clusters: their lowest record by identity, and the golden ids they carry; parallel.
  anchor_nos bigint[] NOT NULL,
  golden_ids uuid[] NOT NULL,
  -- The records of the strongest evidence.
  record_nos bigint[] NOT NULL,
  -- Scheme, attribute, decision or relation, by kind.
  qualifier text,
  -- Match weight in 1/1000 bit; 0 where there is no edge.
  weight integer NOT NULL,
  reasons text[] NOT NULL DEFAULT '{}',
  fingerprint text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  close_reason text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX review_task_by_golden ON review_task USING gin (golden_ids);
CREATE INDEX review_task_open ON review_task (entity, kind, created_at, id) WHERE status IN ('open', 'claimed');

-- Events are a transaction's last act under the feed lock, so the order of seq is the order of commits.
CREATE TABLE change_event (
  seq bigint PRIMARY KEY,
  entity text NOT NULL,
  type text NOT NULL,
  golden_id uuid NOT NULL,
  other_ids uuid[] NOT NULL DEFAULT '{}',
  version integer NOT NULL,
  occurred_at timestamptz NOT NULL
);
CREATE SEQUENCE change_event_seq AS bigint;
`;

const DOWN = `
DROP SEQUENCE change_event_seq;
DROP TABLE change_event, review_task, golden_history, golden_identifier, link, golden_anchor, golden_record, edge, match_key,
  resolved_record, pending_record, record_version, source_record, policy_version, api_key, source;
DROP SEQUENCE golden_born;
`;

export class CreateRegistry1780000000000 implements MigrationInterface {
  name = 'CreateRegistry1780000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
