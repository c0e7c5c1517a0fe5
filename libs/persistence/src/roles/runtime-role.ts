/** What sends statements as the owner. */
export interface StatementRunner {
  query<Rows>(sql: string, parameters?: unknown[]): Promise<Rows>;
}

/** The group of the roles under which API and workers run. It may read and add; it owns nothing but the queue's tables. */
export const RUNTIME_ROLE = 'sogoc_runtime';

/** Rows are added and never changed: what was received, decided, noted, and told. */
const ADDED_TO: readonly string[] = [
  'record_version',
  'golden_history',
  'change_event',
  'decision_member',
  'review_note',
  'value_reveal',
  'policy_version',
  'log_checkpoint',
  'contested_value',
  'open_data_version',
  'signed_extract',
  'extract_withdrawal',
];

/** What a table is called says so, too. */
const ADDED_TO_BY_NAME = '_(log|history|event)$';

/** The owner's own. */
const READ_ONLY: readonly string[] = [
  'schema_migration',
  'seal',
  'erasure',
  'erased_record_version',
  'erased_golden_version',
  // Entries come in by a function of the owner.
  'access_entry',
  'access_log_node',
  'access_log_beginning',
  'access_log_setting',
];

/** What comes to a row later. What comes to a decision, or is worked out in the transaction that makes it, breaks its seal when it changes again. */
const CHANGING_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  decision: [
    'status',
    'approval_reasons',
    'evidence_weight',
    'evidence_conflict',
    'approval_evidence_weight',
    'approval_evidence_conflict',
    'approved_by',
    'approval_note',
    'approved_at',
    'reversal_asked_by',
    'reversal_asked_reason',
    'reversal_asked_at',
    'reversal_approved_by',
    'reversed_by',
    'reversal_reason',
    'reversed_at',
  ],
  // Terms are final.
  access_grant: [
    'approved_by',
    'approved_at',
    'refused_by',
    'refused_at',
    'refusal_reason',
    'refusal_ground',
    'revoked_by',
    'revoked_at',
    'revocation_reason',
  ],
  // The identity provider may call a person otherwise one day.
  principal: ['name'],
};

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

/** A role may be made by several databases of one server at once; one that may not make roles leaves it at that. */
export const MAKE_RUNTIME_ROLE = `
DO $$ BEGIN
  CREATE ROLE ${RUNTIME_ROLE} NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
END $$`;

/** What passes between the stages of a bulk load, which empties them at its end. */
const EMPTIED_LIKE = 'bulk\\_load%';

/**
 * By rule, so that a new table needs a word here only when it is not for the processes to change and is not called so. Partitions are written through their
 * table, whose rights are asked then.
 */
export const GRANT_RUNTIME_RIGHTS = `
DO $$
DECLARE t text; is_partition boolean;
BEGIN
  EXECUTE format('GRANT CREATE, TEMPORARY ON DATABASE %I TO ${RUNTIME_ROLE}', current_database());
  GRANT USAGE ON SCHEMA public TO ${RUNTIME_ROLE};
  FOR t, is_partition IN SELECT c.relname, c.relispartition FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') LOOP
    EXECUTE format('REVOKE ALL ON %I FROM ${RUNTIME_ROLE}', t);
    EXECUTE format('GRANT %s ON %I TO ${RUNTIME_ROLE}', CASE
      WHEN is_partition OR t IN (${quoted(READ_ONLY)}) THEN 'SELECT'
      WHEN t IN (${quoted([...ADDED_TO, ...Object.keys(CHANGING_COLUMNS)])}) OR t ~ '${ADDED_TO_BY_NAME}' THEN 'SELECT, INSERT'
      WHEN t LIKE '${EMPTIED_LIKE}' THEN 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE'
      ELSE 'SELECT, INSERT, UPDATE, DELETE' END, t);
  END LOOP;
  ${Object.entries(CHANGING_COLUMNS)
    .map(([table, columns]) => `GRANT UPDATE (${columns.join(', ')}) ON ${table} TO ${RUNTIME_ROLE};`)
    .join('\n  ')}
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${RUNTIME_ROLE};
  -- It looks for the approval itself.
  GRANT EXECUTE ON FUNCTION erase_versions_of_request TO ${RUNTIME_ROLE};
  -- It looks whether a partition is full.
  GRANT EXECUTE ON FUNCTION end_full_partition TO ${RUNTIME_ROLE};
END $$`;

/** The queue's tables are the processes' own: they make them, and make them again when they are gone. */
export const HAND_OVER_QUEUE = `
DO $$
DECLARE o record;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'bullmq' AND nspowner <> '${RUNTIME_ROLE}'::regrole) THEN RETURN; END IF;
  ALTER SCHEMA bullmq OWNER TO ${RUNTIME_ROLE};
  -- A sequence of a column goes with its table, the type of a row too.
  FOR o IN SELECT c.oid::regclass AS name FROM pg_class c WHERE c.relnamespace = 'bullmq'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')) LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO ${RUNTIME_ROLE}', o.name);
  END LOOP;
  FOR o IN SELECT p.oid::regprocedure AS name FROM pg_proc p WHERE p.pronamespace = 'bullmq'::regnamespace LOOP
    EXECUTE format('ALTER ROUTINE %s OWNER TO ${RUNTIME_ROLE}', o.name);
  END LOOP;
  FOR o IN SELECT t.oid::regtype AS name FROM pg_type t WHERE t.typnamespace = 'bullmq'::regnamespace AND t.typtype IN ('e', 'd') LOOP
    EXECUTE format('ALTER TYPE %s OWNER TO ${RUNTIME_ROLE}', o.name);
  END LOOP;
END $$`;

/** Lets the owner hand over what it made; where it may not, it stays the owner's. */
export const JOIN_RUNTIME_ROLE = `
DO $$ BEGIN
  EXECUTE format('GRANT ${RUNTIME_ROLE} TO %I', current_user);
EXCEPTION WHEN insufficient_privilege OR invalid_grant_operation THEN NULL;
END $$`;
