/**
 * What no release may lose or alter, whatever it makes of the rest: by table the columns that stay as they were; `*` is all that the
 * earlier release had. A migration that renames or rewrites one of them says so here.
 */
export const KEPT_COLUMNS: Readonly<Record<string, readonly string[] | '*'>> = {
  // What sources sent, and what they may do.
  source: '*',
  api_key: '*',
  // Without the hashes, which are stored as bytes, and once.
  source_record: [
    'record_no',
    'entity',
    'source',
    'record_key',
    'versioned',
    'newest_receipt_no',
    'newest_source_version',
    'newest_observed_at',
    'newest_deleted',
  ],
  record_version: ['receipt_no', 'record_no', 'source_version', 'observed_at', 'received_at', 'deleted', 'attributes'],
  idempotent_call: '*',
  // What people decided.
  decision: '*',
  decision_member: '*',
  review_note: '*',
  review_task: ['id', 'entity', 'kind', 'created_at'],
  // What consumers hold: ids and their past.
  golden_record: ['id', 'entity', 'created_at'],
  golden_anchor: ['golden_id', 'entity', 'born'],
  golden_history: '*',
  link: ['record_no', 'entity', 'first_golden_id'],
  change_event: '*',
  feed: '*',
  // What was in force, and when.
  policy_version: '*',
  policy_release: ['entity', 'declared_hash', 'first_used_at'],
  entity_policy: '*',
};

/** As `KEPT_COLUMNS`, of tables that came after the first of these databases was filled. */
export const KEPT_SINCE: Readonly<Record<string, readonly string[] | '*'>> = {
  access_entry: '*',
  access_log_node: '*',
  principal: '*',
  seal: '*',
  task_event: '*',
};

/** What a release may make anew of what is kept, or empties as it works. */
export const MADE_ANEW = [
  'access_log_setting',
  'bulk_lock',
  'crowded_key',
  'daily_count',
  'edge',
  'golden_identifier',
  'golden_search',
  'key_allowance',
  'match_key',
  'pending_record',
  'policy_replay',
  'policy_revision',
  'relation_answer',
  'relation_recheck',
  'relation_statement',
  'resolved_record',
  'source_flow',
];
