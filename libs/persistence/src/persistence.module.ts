import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseConfig } from '@sogoc/platform';

import { ApiKeyRepository, ApiKeyStore, KeyAllowanceRepository } from './access';
import { SourceRepository } from './catalogue';
import { ChangeFeedRepository, FeedRepository } from './change-feed';
import { createDataSource } from './connection/data-source';
import { DatabaseModule } from './connection/database.module';
import { TransactionRunner } from './connection/transaction';
import { DecisionLogRepository, DecisionRepository, DecisionSideRepository, DueHoldRepository } from './decisions';
import { PartitionRepository } from './evaluation/partition.repository';
import { ExplanationRepository } from './explanations';
import { GoldenHistoryRepository, GoldenRecordRepository, CrosswalkRepository, ReadPool } from './golden-records';
import { IdempotentCallRepository } from './idempotency';
import { IntakeRepository, RecordKeyRepository, SourceRecordRepository, SourceSummaryRepository } from './intake';
import { OperationsFiguresRepository, OperatorKeyRepository } from './operations';
import { PolicyReplayRepository, PolicyVersionRepository, StoredIdentityRepository } from './policy';
import {
  IdentifierCarrierRepository,
  RelationAnswerRepository,
  RelationRecheckRepository,
  RelationStatementRepository,
  SupposedGoldensRepository,
} from './relations';
import {
  BlockingKeyRepository,
  ChangeEventRepository,
  DecisionStateRepository,
  EdgeRepository,
  GoldenStateRepository,
  GoldenWriterRepository,
  OversizedBlockRepository,
  PendingRecordRepository,
  RecordVersionRepository,
  ResolutionLockRepository,
  ResolvedRecordRepository,
  TaskWriterRepository,
} from './resolution';
import { ReviewClaimRepository, ReviewNoteRepository, ReviewTaskRepository } from './review';
import { GoldenSearchRepository, GoldenSearchWriterRepository } from './search';
import { MigrationStateRepository, RegistryStatusRepository } from './status';
import { RecomputationInputRepository, StoredStateRepository } from './verification';

/** By family of tables. None holds state, so one of each serves the process. */
const REPOSITORIES = [
  ApiKeyRepository,
  ApiKeyStore,
  KeyAllowanceRepository,
  OperatorKeyRepository,
  SourceRepository,
  IntakeRepository,
  RecordKeyRepository,
  SourceRecordRepository,
  SourceSummaryRepository,
  PendingRecordRepository,
  RecordVersionRepository,
  ResolvedRecordRepository,
  BlockingKeyRepository,
  OversizedBlockRepository,
  EdgeRepository,
  ResolutionLockRepository,
  PolicyVersionRepository,
  PolicyReplayRepository,
  StoredIdentityRepository,
  GoldenStateRepository,
  GoldenWriterRepository,
  GoldenRecordRepository,
  GoldenHistoryRepository,
  CrosswalkRepository,
  GoldenSearchRepository,
  GoldenSearchWriterRepository,
  ChangeEventRepository,
  ChangeFeedRepository,
  FeedRepository,
  DecisionRepository,
  DecisionLogRepository,
  DecisionSideRepository,
  DueHoldRepository,
  DecisionStateRepository,
  ReviewTaskRepository,
  ReviewClaimRepository,
  ReviewNoteRepository,
  TaskWriterRepository,
  RelationStatementRepository,
  RelationAnswerRepository,
  RelationRecheckRepository,
  IdentifierCarrierRepository,
  SupposedGoldensRepository,
  ExplanationRepository,
  IdempotentCallRepository,
  OperationsFiguresRepository,
  RegistryStatusRepository,
  PartitionRepository,
  RecomputationInputRepository,
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
    { provide: ReadPool, inject: [DatabaseConfig], useFactory: readPool },
    { provide: MigrationStateRepository, inject: [TransactionRunner, DatabaseConfig], useFactory: migrationState },
  ],
  exports: [DatabaseModule, ...REPOSITORIES, MigrationStateRepository],
})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(private readonly pool: ReadPool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

function readPool({ url, poolSize, applicationName }: DatabaseConfig): ReadPool {
  return new ReadPool({ connectionString: url, max: poolSize, application_name: `${applicationName}-reads` });
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
