/** A file of the code, and what it does for whoever the values are of. */
export interface PlaceOfEnforcement {
  readonly what: string;
  readonly file: string;
  /** The spec that shows it. */
  readonly shownBy: string;
}

/** Where it is enforced who sees what, in the order in which an answer passes. */
export const ENFORCED_AT: readonly PlaceOfEnforcement[] = [
  {
    what: 'role of the caller, before anything is looked at',
    file: 'libs/access/src/guard/access.guard.ts',
    shownBy: 'apps/registry-api/src/access/roles-by-call.medium-spec.ts',
  },
  {
    what: 'purpose and grant of a system; every call that does not keep to grants is closed',
    file: 'libs/access/src/purposes/purpose.guard.ts',
    shownBy: 'apps/registry-api/src/sharing/reads-under-grants.medium-spec.ts',
  },
  {
    what: 'collection and fields of the caller, compiled from the declarations above',
    file: 'libs/access/src/disclosure/collection-access.ts',
    shownBy: 'libs/access/src/disclosure/project-golden.spec.ts',
  },
  {
    what: 'rows of a grant, in SQL; what lies elsewhere is as what is not there',
    file: 'libs/resolution/src/sharing/row-filter.ts',
    shownBy: 'apps/registry-api/src/sharing/routes-under-grants.medium-spec.ts',
  },
  {
    what: 'the one way out of golden records: what is withheld is left out, what is masked is masked',
    file: 'libs/access/src/disclosure/project-golden.ts',
    shownBy: 'test/view-leaks.e2e-spec.ts',
  },
  {
    what: 'what a data subject restricts, in her own record and where others name her',
    file: 'libs/access/src/disclosure/restrictions/restricted-parties.ts',
    shownBy: 'libs/access/src/disclosure/restrictions/restricted-parties.spec.ts',
  },
  {
    what: 'the record of reads, written before the answer leaves, or no answer',
    file: 'libs/access/src/record-of-reads/put-reads-on-record.ts',
    shownBy: 'apps/registry-api/src/access-log',
  },
  {
    what: 'a single value shown whole to a person, with a reason that is kept',
    file: 'libs/registry/src/reading/reveals.service.ts',
    shownBy: 'apps/registry-api/src/golden-records/reveals.medium-spec.ts',
  },
  {
    what: 'no name and no number in logs, errors and addresses',
    file: 'libs/platform/src/logging',
    shownBy: 'apps/registry-api/src/log-redaction.e2e-spec.ts',
  },
];

/** Tables that hold values of people, and what of them; who works with the registry among them. */
export const HELD_IN: readonly (readonly [table: string, what: string])[] = [
  ['record_version', 'bản ghi như nguồn gửi · records as sources sent them'],
  ['source_record', 'mã bản ghi của nguồn, thường là số định danh · keys that sources gave to records, often numbers'],
  ['bulk_load_record', 'như trên, trong lúc nạp lớn · the same, while a bulk load lasts'],
  ['resolved_record', 'giá trị chuẩn hoá của bản ghi · their standardised values'],
  ['golden_record', 'bản ghi chủ hiện hành · golden records as they are'],
  ['golden_history', 'các phiên bản trước · and as they were'],
  ['golden_identifier', 'số định danh để tra cứu · numbers by which they are looked up'],
  ['golden_search', 'từ để tìm kiếm · words by which they are found'],
  ['relation_statement', 'ai được nêu trong bản ghi của ai · who is named by whom'],
  ['pinned_statement', 'như trên, do cán bộ ghim · the same, as stewards pinned it'],
  ['retired_identifier', 'số của bản ghi chủ đã thôi dùng · numbers of golden records that are no more'],
  ['retired_statement', 'ai được nêu ở đó · and whom they named'],
  ['review_note', 'ghi chú của cán bộ rà soát · notes of stewards'],
  ['decision', 'lý do và giá trị được ghim · reasons, and values that were pinned'],
  ['decision_batch', 'lý do · reasons'],
  ['value_reveal', 'ai xem giá trị nào, vì sao; không có giá trị · who asked for which value and why, without it'],
  ['subject_request', 'yêu cầu của chủ thể dữ liệu, điều họ nêu · what data subjects ask and state'],
  ['subject_request_event', 'các bước xử lý và lý do · what was done about it, and why'],
  ['contested_value', 'giá trị mà chủ thể cho là đúng · what they say a value is'],
  ['import_job', 'tên cột của tệp · the heading of a file'],
  ['import_part', 'tệp như nguồn gửi, đến khi xong · files as sources sent them, until they are done'],
  ['import_slice', 'dòng đã nhận, dòng lỗi · what became of their rows'],
  ['idempotent_call', 'câu trả lời được mã hoá bằng khoá của bên gọi · answers, sealed by the key of who called'],
  [
    'signed_extract',
    'trích lục của ai, cho ai; tên trường, không có giá trị · whose extracts, for whom; names of fields, no values',
  ],
  ['extract_withdrawal', 'lý do · reasons'],
  ['erased_record_version', 'dấu băm của bản ghi đã xoá · hashes of records that were erased'],
  ['erased_golden_version', 'dấu băm của phiên bản đã xoá · and of versions of golden records'],
  ['access_entry', 'ai đã xem ai, tên trường, không có giá trị · who was shown whom, names of fields and no values'],
  ['principal', 'họ tên người làm việc với hệ thống · names of people who work with the registry'],
  ['account', 'tên đăng nhập, mật khẩu dạng băm · user names, hashes of passwords'],
  ['sign_in_failure', 'tên đăng nhập và địa chỉ đã thử · names and addresses that were tried'],
  [
    'proposal',
    'thay đổi chờ người thứ hai, có thể là tài khoản · changes that wait for a second person, of accounts too',
  ],
  ['key_request', 'khoá được xin · keys that were asked for'],
];

/** Tables with numbers of records, weights, counts, rules and states only. */
export const HOLDS_NOBODY: readonly string[] = [
  ...['access_log_node', 'log_checkpoint', 'access_log_beginning', 'access_log_setting'],
  ...['person_session', 'api_key', 'access_token', 'client_assertion', 'key_allowance', 'ended_login'],
  ...['source', 'change_event', 'task_event', 'feed', 'decision_member', 'decision_batch_task', 'form'],
  ...['golden_anchor', 'link', 'import_seen', 'match_key', 'crowded_key', 'edge', 'open_data_version'],
  ...['policy_version', 'policy_revision', 'policy_release', 'entity_policy', 'policy_replay'],
  ...['relation_answer', 'relation_recheck', 'review_task', 'review_skip', 'pending_record'],
  ...['source_flow', 'source_bound', 'source_pause', 'agency', 'information_system', 'purpose', 'access_grant'],
  ...['daily_count', 'quality_daily', 'quality_mark', 'quality_slice', 'finding_case', 'source_onboarding'],
  ...['seal', 'erasure', 'bulk_lock', 'bulk_load', 'bulk_load_chunk'],
  ...['bulk_load_key_run', 'bulk_load_crowded_key', 'bulk_load_edge'],
];
