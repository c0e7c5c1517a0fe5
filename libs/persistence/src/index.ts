export { ApiKeyStore, type KeyInUse } from './access/api-key-store';
export { ApiKeyRepository, type NewApiKey, type StoredApiKey } from './access/api-key.repository';
export type { CanonicalSection } from './canonical-state/canonical-sections';
export { type CanonicalState, CanonicalStateRepository } from './canonical-state/canonical-state.repository';
export { SourceRepository } from './catalogue/source.repository';
export { ChangeFeedRepository, type StoredChangeEvent } from './change-feed/change-feed.repository';
export { FeedRepository } from './change-feed/feed-history.repository';
export { createDataSource } from './connection/data-source';
export { DatabaseModule } from './connection/database.module';
export { withLastWords } from './connection/last-words';
export { runMigrations } from './connection/migrate';
export { isRecordFault } from './connection/record-fault';
export { CommitUnansweredError, sqlStateOf, type Transaction, TransactionRunner } from './connection/transaction';
export { DecisionLogRepository } from './decisions/decision-log.repository';
export { type DecidedGolden, type DecidedRecord, DecisionSideRepository } from './decisions/decision-side.repository';
export { DecisionRepository } from './decisions/decision.repository';
export { DueHoldRepository } from './decisions/due-hold.repository';
export { PartitionRepository } from './evaluation/partition.repository';
export { ExplanationRepository } from './explanations/explanation.repository';
export { type AllowanceLimit, KeyAllowanceRepository } from './access/key-allowance.repository';
export { CrosswalkRepository, type StoredCrosswalkRecord } from './golden-records/crosswalk.repository';
export { GoldenHistoryRepository, type GoldenVersion } from './golden-records/golden-history.repository';
export {
  GoldenRecordRepository,
  type GoldenRecordState,
  type StoredGoldenRecord,
} from './golden-records/golden-record.repository';
export { ReadPool } from './golden-records/read-pool';
export { type CallName, IdempotentCallRepository } from './idempotency/idempotent-call.repository';
export { IntakeRepository } from './intake/intake.repository';
export { RecordKeyRepository, type RepeatedKeys } from './intake/record-key.repository';
export {
  type RecordStatus,
  type ResolutionState,
  SourceRecordRepository,
  type SourceRecordView,
} from './intake/source-record.repository';
export { type SourceSummary, SourceSummaryRepository } from './intake/source-summary.repository';
export {
  type EventCount,
  type OldestPending,
  type OpenTasks,
  OperationsFiguresRepository,
} from './operations/operations-figures.repository';
export { OperatorKeyRepository } from './operations/operator-key.repository';
export { PersistenceModule } from './persistence.module';
export { PolicyReplayRepository } from './policy/records-behind.repository';
export { PolicyVersionRepository } from './policy/policy-version.repository';
export { StoredIdentityRepository } from './policy/stored-identity.repository';
export { IdentifierCarrierRepository } from './relations/identifier-carrier.repository';
export { readSnapshot, workOnSnapshot } from './relations/read-snapshot';
export { RelationAnswerRepository } from './relations/relation-answer.repository';
export { RelationRecheckRepository } from './relations/relation-recheck.repository';
export { RelationStatementRepository } from './relations/relation-statement.repository';
export { SupposedGoldensRepository } from './relations/supposed-goldens.repository';
export { BlockingKeyRepository } from './resolution/blocking-key.repository';
export { ChangeEventRepository, type ChangeEventRow } from './resolution/change-event.repository';
export { DecisionStateRepository } from './resolution/decision-state.repository';
export { EdgeRepository } from './resolution/edge.repository';
export { GoldenStateRepository } from './resolution/golden-state.repository';
export { GoldenWriterRepository } from './resolution/golden-writer.repository';
export { OversizedBlockRepository } from './resolution/oversized-block.repository';
export { PendingRecordRepository } from './resolution/pending-record.repository';
export { RecordVersionRepository, type RecordVersionRow } from './resolution/record-version.repository';
export { ResolutionLockRepository } from './resolution/resolution-lock.repository';
export { ResolvedRecordRepository } from './resolution/resolved-record.repository';
export { TaskWriterRepository } from './resolution/task-writer.repository';
export { type ReviewClaim, ReviewClaimRepository } from './review/review-claim.repository';
export { type ReviewNote, ReviewNoteRepository } from './review/review-note.repository';
export { ReviewTaskRepository, type StoredReviewTask } from './review/review-task.repository';
export { GoldenSearchWriterRepository } from './search/golden-search-writer.repository';
export {
  type GoldenSearchHit,
  GoldenSearchRepository,
  type IdentifierCondition,
  type SearchCondition,
  STATEMENT_TIMED_OUT,
} from './search/golden-search.repository';
export { MigrationStateRepository } from './status/migration-state.repository';
export { RegistryStatusRepository, type StatusCount } from './status/registry-status.repository';
export { type ConsideredRecordRow, RecomputationInputRepository } from './verification/recomputation-input.repository';
export { StoredStateRepository } from './verification/stored-state.repository';
