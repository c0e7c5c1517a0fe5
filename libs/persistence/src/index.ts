export { PersistenceModule } from './persistence.module';

// access: people, keys, sessions
export { AccessTokenRepository, type ClientKeySet } from './access/access-token.repository';
export { AccountRepository, type NewAccount, type StoredAccount } from './access/account.repository';
export { ApiKeyStore, type KeyInUse } from './access/api-key-store';
export { ApiKeyRepository, type NewApiKey, type StoredApiKey } from './access/api-key.repository';
export { EndedLoginRepository } from './access/ended-login.repository';
export { type AllowanceLimit, KeyAllowanceRepository } from './access/key-allowance.repository';
export { type KeyRequest, KeyRequestRepository } from './access/key-request.repository';
export { OperatorKeyRepository } from './access/operator-key.repository';
export { type PersonSession, PersonSessionRepository } from './access/person-session.repository';
export {
  type NewProposal,
  type OpenProposal,
  type ProposalOutcome,
  ProposalRepository,
  type StoredProposal,
} from './access/proposal.repository';
export { SignInFailureRepository } from './access/sign-in-failure.repository';
export { ValueRevealRepository } from './access/value-reveal.repository';

// access-log: the record of reads
export { AccessLogPool } from './access-log/access-log-pool';
export { AccessLogWriter } from './access-log/access-log-writer';
export { AccessLogRepository, type EntryQuery } from './access-log/access-log.repository';
export { LogCheckpointRepository, type StoredCheckpoint } from './access-log/log-checkpoint.repository';

// catalogue: sources
export { SourceRepository } from './catalogue/source.repository';

// change-feed: events
export { ChangeEventRepository, type ChangeEventRow } from './change-feed/change-event.repository';
export { ChangeFeedRepository, type StoredChangeEvent } from './change-feed/change-feed.repository';
export { type ChangedOrGone, ChangedOrGoneRepository } from './change-feed/changed-or-left-area.repository';
export { FeedRepository } from './change-feed/feed.repository';
export { type StoredTaskEvent, TaskFeedRepository } from './change-feed/task-feed.repository';

// connection: pool, transactions, statements
export { hasChanged, isWithinOthersCommit, writeBeforeEachCommit } from './connection/before-commit';
export { createDataSource, type DatabaseSettings } from './connection/data-source';
export { runMigrations } from './connection/migrate';
export { readSnapshot, workOnSnapshot } from './connection/read-snapshot';
export { type ReadsFrom, withinStandby } from './connection/standby-in-force';
export { keepingPlans, PLANS_KEPT_FROM } from './connection/statements/keep-plans';
export { COPIED_FROM } from './connection/copying/copy-rows';
export { type Transaction, TransactionRunner } from './connection/transaction';

// decisions: what stewards decided
export {
  type BatchCandidate,
  type BatchStatus,
  type BatchVerdict,
  DecisionBatchRepository,
  type StoredBatch,
  type StoredBatchTask,
} from './decisions/decision-batch.repository';
export { DecisionLogRepository } from './decisions/decision-log.repository';
export { type DecidedGolden, type DecidedRecord, DecisionSideRepository } from './decisions/decision-side.repository';
export { DecisionStateRepository, EVIDENCE } from './decisions/decision-state.repository';
export { DecisionRepository } from './decisions/decision.repository';
export { DueHoldRepository } from './decisions/due-hold.repository';

// explanations: pairs and their edges
export { ExplanationRepository } from './explanations/explanation.repository';

// extracts: signed extracts
export { ExtractRepository, type StoredExtract } from './extracts/extract.repository';

// faults: of a record or of the server
export { CommitUnansweredError } from './faults/errors';
export { isRecordFault } from './faults/record-fault';
export { sqlStateOf } from './faults/sql-state';

// forms: what is asked
export { FormRepository, type StoredForm } from './forms/form.repository';

// golden-records: values, history, search
export { CrosswalkRepository, type StoredCrosswalkRecord } from './golden-records/crosswalk.repository';
export { GoldenAreaRepository } from './golden-records/golden-area.repository';
export { GoldenExportRepository } from './golden-records/golden-export.repository';
export { GoldenHistoryRepository, type GoldenVersion } from './golden-records/golden-history.repository';
export {
  type CarrierOfIdentifier,
  type CarrierPlace,
  type GoldenMark,
  GoldenRecordRepository,
} from './golden-records/golden-record.repository';
export { GoldenStateRepository } from './golden-records/golden-state.repository';
export { GoldenVersionRepository } from './golden-records/golden-version.repository';
export { GoldenVersions } from './golden-records/golden-versions';
export { GoldenWriterRepository } from './golden-records/golden-writer.repository';
export type { GoldenRecordState, StoredGoldenRecord } from './golden-records/id-leads-to';
export { PartitionRepository } from './golden-records/partition.repository';
export { GoldenSearchWriterRepository } from './golden-records/searching/golden-search-writer.repository';
export {
  type GoldenSearchHit,
  GoldenSearchRepository,
  queryText,
  STATEMENT_TIMED_OUT,
} from './golden-records/searching/golden-search.repository';
export {
  type SharedIdentifier,
  type SharedIdentifierCarrier,
  type SharedIdentifierPlace,
  SharedIdentifierRepository,
} from './golden-records/shared-identifier.repository';

// idempotency: repeated calls
export { type CallName, IdempotentCallRepository } from './idempotency/idempotent-call.repository';

// imports: files
export { ImportContentRepository } from './imports/import-content.repository';
export { ImportJobRepository, type ImportLease, type StoredImport } from './imports/import-job.repository';
export { MissingRecordsRepository } from './imports/missing-records.repository';

// bulk-loads: what passes between the stages of a bulk load
export { BulkLoadEdgeRepository } from './bulk-loads/bulk-load-edge.repository';
export { BulkLoadKeyRepository, type ShardRun } from './bulk-loads/bulk-load-key.repository';
export {
  type BulkLoad,
  type BulkLoadChunk,
  BulkLoadRepository,
  type BulkLoadStage,
} from './bulk-loads/bulk-load.repository';
export { BulkLoadRecordRepository } from './bulk-loads/bulk-load-record.repository';

// locks: who waits for whom
export { BulkLocks, numbersOf, type NumbersOfRecord } from './locks/bulk-locks';
export { ResolutionLockRepository } from './locks/resolution-lock.repository';

// matching: blocking keys and edges
export { BlockingKeyRepository } from './matching/blocking-key.repository';
export { EdgeRepository } from './matching/edge.repository';
export { OversizedBlockRepository } from './matching/oversized-block.repository';

// open-data: published tables
export { OpenDataCountRepository } from './open-data/open-data-count.repository';
export { type OpenDataVersion, OpenDataVersionRepository } from './open-data/open-data-version.repository';

// operations: counts and figures
export { MigrationStateRepository } from './operations/migration-state.repository';
export {
  type EventCount,
  type OldestPending,
  type OpenTasks,
  OperationsFiguresRepository,
} from './operations/operations-figures.repository';
export { FullPartitions, PARTED_TABLES, type PartedTable } from './partitions/full-partitions';
export { ProcessRoleRepository } from './operations/process-role.repository';
export { RegistryStatusRepository, type StatusCount } from './operations/registry-status.repository';
export { ServerStateRepository } from './operations/server-state.repository';

// policies: versions and replays
export { PolicyReplayRepository } from './policies/policy-replay.repository';
export { PolicyVersionRepository } from './policies/policy-version.repository';

// quality: counts and findings
export { OnboardingRepository, type SourceOnboarding } from './quality/onboarding.repository';
export {
  type CountWish,
  QualityCountRepository,
  type QualityScope,
  type StoredCounts,
} from './quality/quality-count.repository';
export {
  type FindingGroup,
  type FindingOutcome,
  type FoundRecord,
  SourceFindingRepository,
} from './quality/source-finding.repository';

// relations: statements and answers
export { IdentifierCarrierRepository } from './relations/identifier-carrier.repository';
export { RelationAnswerRepository } from './relations/relation-answer.repository';
export { RelationRecheckRepository } from './relations/relation-recheck.repository';
export { RelationStatementRepository, type StatingLimit } from './relations/relation-statement.repository';
export { type RememberedStatement, RetiredGoldenRepository } from './relations/retired-golden.repository';
export { SupposedGoldensRepository } from './relations/supposed-goldens.repository';

// review: tasks
export { type ReviewClaim, ReviewClaimRepository } from './review/review-claim.repository';
export { type DeskPerson, ReviewDeskRepository, type StoredAssignment } from './review/review-desk.repository';
export { type NewReviewNote, type ReviewNote, ReviewNoteRepository } from './review/review-note.repository';
export {
  type FacetCount,
  type QueueCost,
  type QueuedTask,
  type QueueFilter,
  type QueueOrder,
  ReviewQueueRepository,
  type SoughtTerms,
} from './review/review-queue.repository';
export { ReviewTaskRepository, type StoredReviewTask } from './review/review-task.repository';
export { TaskStateRepository } from './review/task-state.repository';
export { TaskWriterRepository } from './review/task-writer.repository';

// risk-signals: signals across records
export { RingEdgeRepository } from './risk-signals/ring-edge.repository';
export {
  type BehindSignal,
  FIRST_RISK_PLACE,
  type RiskPlace,
  RiskSignalRepository,
  type RiskWindow,
  type StoredRiskSignal,
} from './risk-signals/risk-signal.repository';

// roles: database roles
export { loginOf, makeRuntimeLogin } from './roles/runtime-login';

// sharing: grants and their catalogue
export {
  AccessGrantRepository,
  type GrantFilter,
  type SharingTerms,
  type StoredGrant,
} from './sharing/access-grant.repository';
export {
  SharingCatalogueRepository,
  type SharingEntries,
  type SharingEntryKind,
  type StoredAgency,
  type StoredPurpose,
  type StoredSystem,
} from './sharing/sharing-catalogue.repository';

// source-records: versions and what is pending
export { IntakeRepository } from './source-records/intake.repository';
export { PendingRecordRepository } from './source-records/pending-record.repository';
export { RecordKeyRepository, type RepeatedKeys } from './source-records/record-key.repository';
export {
  RecordVersionRepository,
  type RecordVersionRow,
  type VersionPlace,
} from './source-records/record-version.repository';
export { ResolutionNotices } from './source-records/resolution-notices';
export { ResolvedRecordRepository, type StandingOfRecord } from './source-records/resolved-record.repository';
export {
  type DayOfOneSource,
  type SourceBounds,
  SourceFlowRepository,
  type SourcePause,
} from './source-records/source-flow.repository';
export {
  type RecordStatus,
  type ResolutionState,
  SourceRecordRepository,
  type SourceRecordView,
} from './source-records/source-record.repository';
export { SourceSummaryRepository } from './source-records/source-summary.repository';

// standby: a second server
export { Standby } from './standby/standby';

// statistics: counts a day
export { type FindingCounts, StatisticsRepository } from './statistics/statistics.repository';

// subjects: own data
export { type ContestedValueNow, ContestedValueRepository } from './subjects/contested-value.repository';
export { type ErasedVersions, ErasureRepository } from './subjects/erasure.repository';
export { type LineageVersion, SubjectLineageRepository } from './subjects/subject-lineage.repository';
export {
  type BoardPosition,
  type RequestFilter,
  type StoredRestriction,
  type StoredSubjectRequest,
  SubjectRequestRepository,
} from './subjects/subject-request.repository';
export { SubjectUsageRepository, type UsageEntry } from './subjects/subject-usage.repository';

// whole-state: the state as one
export type { CanonicalSection } from './whole-state/canonical-sections';
export { type CanonicalState, CanonicalStateRepository } from './whole-state/canonical-state.repository';
export { type ConsideredRecordRow, RecomputationInputRepository } from './whole-state/recomputation-input.repository';
export { type SealHead, SealRepository } from './whole-state/seal.repository';
export { StoredIdentityRepository } from './whole-state/stored-identity.repository';
export { StoredStateRepository } from './whole-state/stored-state.repository';
