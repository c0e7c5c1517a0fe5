export {
  AccessLogQueryDto,
  AccessLogResponseDto,
  ConsistencyProofResponseDto,
  ConsistencyQueryDto,
  InclusionProofResponseDto,
  LogCheckpointResponseDto,
} from './access-log/access-log.dto';
export { ApiKeyResponseDto, ApiKeysResponseDto, IssuedApiKeyResponseDto } from './access/api-key-response.dto';
export { ClientKeysDto, TokenRequestDto, TokenResponseDto } from './access/token.dto';
export { IssueApiKeyDto } from './access/issue-api-key.dto';
export { RevokeApiKeyQueryDto, RotateApiKeyDto } from './access/rotate-api-key.dto';
export { KeyRequestResponseDto, KeyRequestsResponseDto } from './access/key-request.dto';
export {
  ProposalResponseDto,
  ProposalsQueryDto,
  ProposalsResponseDto,
  ProposedResponseDto,
  RefuseProposalDto,
} from './access/proposal.dto';
export { PERSON_ROLES, ROLES, VIEWS } from './access/role';
export { AddPersonDto, PasswordDto, PeopleResponseDto, PersonResponseDto } from './access/person.dto';
export { OidcCallbackQueryDto } from './access/oidc-callback-query.dto';
export { SessionResponseDto, SignInDto } from './access/session.dto';
export { ExportDto } from './exports/export.dto';
export { PolicyPutDto, PolicyQueryDto } from './catalogue/policy.dto';
export { RegisterSourceDto } from './catalogue/register-source.dto';
export { ResumedSourceDto, ResumeSourceDto } from './catalogue/resume-source.dto';
export { SourceResponseDto, SourcesResponseDto } from './catalogue/source-response.dto';
export { ChangeFeedQueryDto, ChangeStreamQueryDto, FEED_PAGE } from './change-feed/change-feed-query.dto';
export { ChangeFeedPageResponseDto } from './change-feed/change-feed-response.dto';
export { ChangedGoldensQueryDto, ChangedGoldensResponseDto } from './change-feed/changed-goldens.dto';
export { DecideDto, DecisionSideDto, OptionalReasonDto, ReasonDto, SIDE_NAMING } from './decisions/decide.dto';
export { DecisionQueryDto } from './decisions/decision-query.dto';
export { DecisionResponseDto, DecisionsResponseDto } from './decisions/decision-response.dto';
export { MAX_SPLIT_RECORDS, MemberNameDto, PinDto, SplitDto, UnpinDto } from './decisions/golden-decision.dto';
export { ExplainPairDto, EXPLANATION_SIDE_NAMING, ExplanationSideDto } from './explanations/explain-pair.dto';
export { GoldenExplanationResponseDto, PairExplanationResponseDto } from './explanations/explanation-response.dto';
export { MemberRecordsResponseDto } from './golden-records/crosswalk-response.dto';
export { GetGoldenRecordsDto, GoldenRecordsResponseDto } from './golden-records/get-golden-records.dto';
export { GoldenTimeQueryDto } from './golden-records/golden-time-query.dto';
export { GoldenHistoryQueryDto } from './golden-records/golden-history-query.dto';
export { GoldenHistoryResponseDto } from './golden-records/golden-history-response.dto';
export { AbsorbedIdResponseDto, GoldenRecordResponseDto } from './golden-records/golden-record-response.dto';
export { RevealDto, RevealResponseDto } from './golden-records/reveal.dto';
export { SharedIdentifiersQueryDto, SharedIdentifiersResponseDto } from './golden-records/shared-identifiers.dto';
export { LookupGoldenRecordDto, LookupResponseDto } from './golden-records/lookup-golden-record.dto';
export { LivenessResponseDto, ReadinessResponseDto } from './health/health-response.dto';
export { BeginImportDto, StartImportDto } from './imports/begin-import.dto';
export { ImportResponseDto } from './imports/import-response.dto';
export { ImportListResponseDto, ListImportsQueryDto } from './imports/list-imports.dto';
export { MatchQuestionDto, MatchResponseDto } from './match/match-response.dto';
export { PageQueryDto } from './paging/page-query.dto';
export { ProblemDto } from './problems/problem.dto';
export { RelationsQueryDto } from './relations/relations-query.dto';
export { RelationsResponseDto } from './relations/relations-response.dto';
export { DecideReviewTaskDto, ReleaseReviewTaskDto, ReviewNoteDto } from './review/decide-review-task.dto';
export { ReviewQueueResponseDto } from './review/queued-task-response.dto';
export {
  AssignReviewTaskDto,
  DeskPeopleResponseDto,
  TaskAssignmentResponseDto,
  TaskEscalationResponseDto,
} from './review/review-desk.dto';
export { WholeCaseResponseDto } from './review/whole-case-response.dto';
export { ReviewTaskQueryDto } from './review/review-task-query.dto';
export {
  ReviewClaimResponseDto,
  ReviewNoteResponseDto,
  ReviewTaskCaseResponseDto,
} from './review/review-task-response.dto';
export { SearchGoldenRecordsDto, SearchResponseDto } from './search/search-golden-records.dto';
export { ListRecordsDto } from './source-records/list-records.dto';
export {
  BatchItemResponseDto,
  BatchResponseDto,
  PushBatchItemDto,
  PushResponseDto,
  PushSourceRecordDto,
  RecordKeysDto,
  RecordsByKeyResponseDto,
  ReplayResponseDto,
  SourceRecordPageResponseDto,
  SourceRecordResponseDto,
  DeleteRecordsDto,
} from './source-records/source-record.dto';
export { SourceSummaryResponseDto } from './source-records/source-summary-response.dto';
export { RISK_SIGNAL_KINDS, RiskSignalQueryDto } from './risk-signals/risk-signal-query.dto';
export { RiskSignalsResponseDto } from './risk-signals/risk-signal-response.dto';
export { StatisticsQueryDto } from './statistics/statistics-query.dto';
export { StatisticsResponseDto } from './statistics/statistics-response.dto';
export { RegistryStatusResponseDto } from './status/registry-status-response.dto';
export { HoldingsQueryDto, HoldingsResponseDto, SuccessionResponseDto } from './tracing/tracing.dto';
export {
  AgenciesResponseDto,
  AgencyResponseDto,
  PurposeResponseDto,
  PurposesResponseDto,
  SystemResponseDto,
  SystemsResponseDto,
} from './sharing/entry-responses.dto';
export { EffectiveGrantsResponseDto, GrantResponseDto, GrantsResponseDto } from './sharing/grant-response.dto';
export {
  EffectiveGrantQueryDto,
  GrantQueryDto,
  ProposeGrantDto,
  RefuseGrantDto,
  RevokeGrantDto,
} from './sharing/grant.dto';
export { PutAgencyDto, PutPurposeDto, PutSystemDto } from './sharing/put-entries.dto';
export { PreviewDecisionDto, PreviewDecisionResponseDto } from './decisions/preview-decision.dto';
export {
  ReceiveSubjectRequestDto,
  SubjectRequestQueryDto,
  SubjectRequestStepDto,
  SubjectViewDto,
} from './subjects/subject-request.dto';
export {
  SubjectRequestCaseResponseDto,
  SubjectRequestResponseDto,
  SubjectRequestsResponseDto,
  SubjectViewResponseDto,
} from './subjects/subject-response.dto';
export { OnboardingResponseDto, OnboardingTermsResponseDto, PutOnboardingDto } from './quality/onboarding.dto';
export {
  QualityQueryDto,
  QualityResponseDto,
  SourceFindingsQueryDto,
  SourceFindingsResponseDto,
} from './quality/quality.dto';
export { DecideBatchDto, DecisionBatchQueryDto, PreviewDecisionBatchDto } from './decisions/decision-batch.dto';
export {
  DecisionBatchesResponseDto,
  DecisionBatchPreviewDto,
  DecisionBatchResponseDto,
} from './decisions/decision-batch-response.dto';
export { OpenDataVersionResponseDto } from './open-data/open-data.dto';
export {
  ExtractResponseDto,
  ExtractStatusQuestionDto,
  ExtractStatusResponseDto,
  IssueExtractDto,
  KeySetResponseDto,
  WithdrawExtractDto,
} from './extracts/extract.dto';
export { FormResponseDto, FormsResponseDto, PutFormDto } from './forms/form.dto';
export { PrefillDto, PrefillResponseDto } from './forms/prefill.dto';
export { PortraitDto, PortraitResponseDto } from './portraits/portrait.dto';
