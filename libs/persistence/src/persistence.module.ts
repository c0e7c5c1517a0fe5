import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseConfig } from '@sogoc/platform';
import type { PoolConfig } from 'pg';

import { AccessTokenRepository } from './access/access-token.repository';
import { AccountRepository } from './access/account.repository';
import { ApiKeyStore } from './access/api-key-store';
import { ApiKeyRepository } from './access/api-key.repository';
import { KeyRequestRepository } from './access/key-request.repository';
import { KeyAllowanceRepository } from './access/key-allowance.repository';
import { EndedLoginRepository } from './access/ended-login.repository';
import { OperatorKeyRepository } from './access/operator-key.repository';
import { AccessLogPool } from './access-log/access-log-pool';
import { AccessLogRepository } from './access-log/access-log.repository';
import { AccessLogWriter } from './access-log/access-log-writer';
import { LogCheckpointRepository } from './access-log/log-checkpoint.repository';
import { ProposalRepository } from './access/proposal.repository';
import { PersonSessionRepository } from './access/person-session.repository';
import { SignInFailureRepository } from './access/sign-in-failure.repository';
import { ValueRevealRepository } from './access/value-reveal.repository';
import { SourceRepository } from './catalogue/source.repository';
import { ChangeEventRepository } from './change-feed/change-event.repository';
import { ChangeFeedRepository } from './change-feed/change-feed.repository';
import { ChangedOrGoneRepository } from './change-feed/changed-or-left-area.repository';
import { FeedRepository } from './change-feed/feed.repository';
import { TaskFeedRepository } from './change-feed/task-feed.repository';
import { RingEdgeRepository } from './risk-signals/ring-edge.repository';
import { RiskSignalRepository } from './risk-signals/risk-signal.repository';
import { StatisticsRepository } from './statistics/statistics.repository';
import { clientOptions, PLANNED_BY_INDEX } from './connection/client-options';
import { createDataSource, type DatabaseSettings } from './connection/data-source';
import { DatabaseModule } from './connection/database.module';
import { TransactionRunner } from './connection/transaction';
import { DecisionBatchRepository } from './decisions/decision-batch.repository';
import { DecisionLogRepository } from './decisions/decision-log.repository';
import { DecisionSideRepository } from './decisions/decision-side.repository';
import { DecisionStateRepository } from './decisions/decision-state.repository';
import { DecisionRepository } from './decisions/decision.repository';
import { DueHoldRepository } from './decisions/due-hold.repository';
import { ExtractRepository } from './extracts/extract.repository';
import { FormRepository } from './forms/form.repository';
import { CrosswalkRepository } from './golden-records/crosswalk.repository';
import { GoldenHistoryRepository } from './golden-records/golden-history.repository';
import { GoldenVersionRepository } from './golden-records/golden-version.repository';
import { GoldenRecordRepository } from './golden-records/golden-record.repository';
import { GoldenSearchWriterRepository } from './golden-records/searching/golden-search-writer.repository';
import { GoldenSearchRepository } from './golden-records/searching/golden-search.repository';
import { GoldenStateRepository } from './golden-records/golden-state.repository';
import { GoldenWriterRepository } from './golden-records/golden-writer.repository';
import { GoldenAreaRepository } from './golden-records/golden-area.repository';
import { GoldenExportRepository } from './golden-records/golden-export.repository';
import { GoldenVersions } from './golden-records/golden-versions';
import { PartitionRepository } from './golden-records/partition.repository';
import { SharedIdentifierRepository } from './golden-records/shared-identifier.repository';
import { ReadPool } from './golden-records/read-pool';
import { IdempotentCallRepository } from './idempotency/idempotent-call.repository';
import { ImportContentRepository } from './imports/import-content.repository';
import { MissingRecordsRepository } from './imports/missing-records.repository';
import { ImportJobRepository } from './imports/import-job.repository';
import { BulkLoadEdgeRepository } from './bulk-loads/bulk-load-edge.repository';
import { BulkLoadKeyRepository } from './bulk-loads/bulk-load-key.repository';
import { BulkLoadRecordRepository } from './bulk-loads/bulk-load-record.repository';
import { BulkLoadRepository } from './bulk-loads/bulk-load.repository';
import { BulkLocks } from './locks/bulk-locks';
import { ResolutionLockRepository } from './locks/resolution-lock.repository';
import { BlockingKeyRepository } from './matching/blocking-key.repository';
import { EdgeRepository } from './matching/edge.repository';
import { ExplanationRepository } from './explanations/explanation.repository';
import { OversizedBlockRepository } from './matching/oversized-block.repository';
import { MigrationStateRepository } from './operations/migration-state.repository';
import { OperationsFiguresRepository } from './operations/operations-figures.repository';
import { RegistryStatusRepository } from './operations/registry-status.repository';
import { ProcessRoleRepository } from './operations/process-role.repository';
import { ServerStateRepository } from './operations/server-state.repository';
import { PolicyReplayRepository } from './policies/policy-replay.repository';
import { PolicyVersionRepository } from './policies/policy-version.repository';
import { IdentifierCarrierRepository } from './relations/identifier-carrier.repository';
import { RelationAnswerRepository } from './relations/relation-answer.repository';
import { RelationRecheckRepository } from './relations/relation-recheck.repository';
import { RelationStatementRepository } from './relations/relation-statement.repository';
import { RetiredGoldenRepository } from './relations/retired-golden.repository';
import { SupposedGoldensRepository } from './relations/supposed-goldens.repository';
import { ReviewClaimRepository } from './review/review-claim.repository';
import { ReviewDeskRepository } from './review/review-desk.repository';
import { ReviewNoteRepository } from './review/review-note.repository';
import { ReviewQueueRepository } from './review/review-queue.repository';
import { ReviewTaskRepository } from './review/review-task.repository';
import { TaskStateRepository } from './review/task-state.repository';
import { TaskWriterRepository } from './review/task-writer.repository';
import { AccessGrantRepository } from './sharing/access-grant.repository';
import { SharingCatalogueRepository } from './sharing/sharing-catalogue.repository';
import { IntakeRepository } from './source-records/intake.repository';
import { PendingRecordRepository } from './source-records/pending-record.repository';
import { RecordKeyRepository } from './source-records/record-key.repository';
import { RecordVersionRepository } from './source-records/record-version.repository';
import { Standby } from './standby/standby';
import { ResolutionNotices } from './source-records/resolution-notices';
import { ResolvedRecordRepository } from './source-records/resolved-record.repository';
import { SourceRecordRepository } from './source-records/source-record.repository';
import { SourceFlowRepository } from './source-records/source-flow.repository';
import { SourceSummaryRepository } from './source-records/source-summary.repository';
import { OpenDataCountRepository } from './open-data/open-data-count.repository';
import { OpenDataVersionRepository } from './open-data/open-data-version.repository';
import { OnboardingRepository } from './quality/onboarding.repository';
import { QualityCountRepository } from './quality/quality-count.repository';
import { SourceFindingRepository } from './quality/source-finding.repository';
import { ContestedValueRepository } from './subjects/contested-value.repository';
import { ErasureRepository } from './subjects/erasure.repository';
import { SubjectLineageRepository } from './subjects/subject-lineage.repository';
import { SubjectRequestRepository } from './subjects/subject-request.repository';
import { SubjectUsageRepository } from './subjects/subject-usage.repository';
import { CanonicalStateRepository } from './whole-state/canonical-state.repository';
import { RecomputationInputRepository } from './whole-state/recomputation-input.repository';
import { SealRepository } from './whole-state/seal.repository';
import { StoredIdentityRepository } from './whole-state/stored-identity.repository';
import { StoredStateRepository } from './whole-state/stored-state.repository';

/** By family of tables. None holds state, so one of each serves the process. */
const REPOSITORIES = [
  ApiKeyRepository,
  AccessTokenRepository,
  KeyAllowanceRepository,
  ApiKeyStore,
  EndedLoginRepository,
  OperatorKeyRepository,
  AccessLogRepository,
  AccessLogWriter,
  LogCheckpointRepository,
  AccountRepository,
  KeyRequestRepository,
  ProposalRepository,
  PersonSessionRepository,
  SignInFailureRepository,
  ValueRevealRepository,
  SourceRepository,
  SharingCatalogueRepository,
  AccessGrantRepository,
  ExtractRepository,
  FormRepository,
  IntakeRepository,
  RecordKeyRepository,
  SourceRecordRepository,
  SourceSummaryRepository,
  SourceFlowRepository,
  PendingRecordRepository,
  RecordVersionRepository,
  ResolvedRecordRepository,
  BlockingKeyRepository,
  OversizedBlockRepository,
  EdgeRepository,
  BulkLoadRepository,
  BulkLoadRecordRepository,
  BulkLoadKeyRepository,
  BulkLoadEdgeRepository,
  ResolutionLockRepository,
  PolicyVersionRepository,
  PolicyReplayRepository,
  StoredIdentityRepository,
  GoldenStateRepository,
  GoldenWriterRepository,
  GoldenRecordRepository,
  GoldenVersions,
  GoldenAreaRepository,
  GoldenExportRepository,
  GoldenHistoryRepository,
  GoldenVersionRepository,
  CrosswalkRepository,
  GoldenSearchRepository,
  GoldenSearchWriterRepository,
  ChangeEventRepository,
  ChangeFeedRepository,
  ChangedOrGoneRepository,
  TaskFeedRepository,
  StatisticsRepository,
  DecisionBatchRepository,
  RiskSignalRepository,
  RingEdgeRepository,
  FeedRepository,
  DecisionRepository,
  DecisionLogRepository,
  DecisionSideRepository,
  DueHoldRepository,
  DecisionStateRepository,
  ReviewDeskRepository,
  ReviewQueueRepository,
  ReviewTaskRepository,
  ReviewClaimRepository,
  ReviewNoteRepository,
  TaskStateRepository,
  TaskWriterRepository,
  RelationStatementRepository,
  RetiredGoldenRepository,
  RelationAnswerRepository,
  RelationRecheckRepository,
  IdentifierCarrierRepository,
  SupposedGoldensRepository,
  ExplanationRepository,
  IdempotentCallRepository,
  ImportContentRepository,
  MissingRecordsRepository,
  ImportJobRepository,
  OperationsFiguresRepository,
  RegistryStatusRepository,
  ServerStateRepository,
  ProcessRoleRepository,
  PartitionRepository,
  SharedIdentifierRepository,
  OpenDataCountRepository,
  OpenDataVersionRepository,
  QualityCountRepository,
  OnboardingRepository,
  SourceFindingRepository,
  SubjectLineageRepository,
  SubjectUsageRepository,
  SubjectRequestRepository,
  ContestedValueRepository,
  ErasureRepository,
  CanonicalStateRepository,
  RecomputationInputRepository,
  SealRepository,
  StoredStateRepository,
];

/**
 * Everything that a use-case may ask of the database, ready to be injected: `TransactionRunner` and every
 * repository. The one module of this lib that others import.
 */
@Module({
  imports: [DatabaseModule],
  providers: [
    ...REPOSITORIES,
    { provide: AccessLogPool, inject: [DatabaseConfig], useFactory: accessLogPool },
    { provide: ReadPool, inject: [DatabaseConfig], useFactory: readPool },
    { provide: BulkLocks, inject: [DatabaseConfig], useFactory: bulkLocks },
    { provide: ResolutionNotices, inject: [DatabaseConfig], useFactory: resolutionNotices },
    { provide: Standby, inject: [DatabaseConfig, TransactionRunner], useFactory: standbyOf },
    { provide: MigrationStateRepository, inject: [TransactionRunner, DatabaseConfig], useFactory: migrationState },
  ],
  exports: [DatabaseModule, ...REPOSITORIES, MigrationStateRepository, BulkLocks, ResolutionNotices, Standby],
})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(
    private readonly pool: ReadPool,
    private readonly log: AccessLogPool,
    private readonly notices: ResolutionNotices,
    private readonly standby: Standby,
    private readonly bulkLocks: BulkLocks,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    const { pool, log, notices, standby, bulkLocks } = this;
    await Promise.all([pool, log, notices, standby, bulkLocks].map((each) => each.end()));
  }
}

/** Connections of their own, called after the process and what they are for. */
const connectionFor = (
  purpose: string,
  { url, applicationName, limits }: DatabaseSettings,
  planning?: readonly string[],
): PoolConfig => ({
  connectionString: url,
  application_name: `${applicationName}-${purpose}`,
  ...clientOptions(limits, planning),
});

function standbyOf(settings: DatabaseConfig, primary: TransactionRunner): Standby {
  return new Standby(settings, primary);
}

function readPool(settings: DatabaseSettings): ReadPool {
  return new ReadPool({ max: settings.poolSize, ...connectionFor('reads', settings, PLANNED_BY_INDEX) });
}

function bulkLocks(settings: DatabaseSettings): BulkLocks {
  return new BulkLocks(connectionFor('locks', settings));
}

function resolutionNotices(settings: DatabaseSettings): ResolutionNotices {
  return new ResolutionNotices(connectionFor('notices', settings));
}

function accessLogPool({ url, applicationName }: DatabaseConfig): AccessLogPool {
  return new AccessLogPool({ connectionString: url, application_name: `${applicationName}-log` });
}

/** The data source is only asked what it would migrate; it opens no connection. */
function migrationState(transactions: TransactionRunner, config: DatabaseConfig): MigrationStateRepository {
  const { migrations = [], migrationsTableName = 'migrations' } = createDataSource(config).options;
  const classes = (Array.isArray(migrations) ? migrations : Object.values(migrations)).filter(
    (entry) => typeof entry === 'function',
  );
  return new MigrationStateRepository(
    transactions,
    migrationsTableName,
    classes.map(({ name }) => name),
  );
}
