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
    what: 'the record of reads, written before the answer leaves, or no answer',
    file: 'libs/access/src/record-of-reads/read-log.interceptor.ts',
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

/** Tables that hold values of people, and what of them. */
export const HELD_IN: readonly (readonly [table: string, what: string])[] = [
  ['record_version', 'bản ghi như nguồn gửi · records as sources sent them'],
  ['resolved_record', 'giá trị chuẩn hoá của bản ghi · their standardised values'],
  ['golden_record', 'bản ghi chủ hiện hành · golden records as they are'],
  ['golden_history', 'các phiên bản trước · and as they were'],
  ['golden_identifier', 'số định danh để tra cứu · numbers by which they are looked up'],
  ['golden_search', 'từ để tìm kiếm · words by which they are found'],
  ['relation_statement', 'ai được nêu trong bản ghi của ai · who is named by whom'],
  ['review_note', 'ghi chú của cán bộ rà soát · notes of stewards'],
  ['access_entry', 'ai đã xem ai, tên trường, không có giá trị · who was shown whom, names of fields and no values'],
];
