import { ENTITY_REGISTRY } from '@sogoc/access';
import { Module } from '@nestjs/common';
import { coreRegistry, type EntityRegistry } from '@sogoc/core-entities';
import { PersistenceModule, SourceFlowRepository, TransactionRunner } from '@sogoc/persistence';
import { DatabaseConfig, WorkerConfig } from '@sogoc/platform';

import { BatchResolver } from './batch-resolver';
import { FloodBrake } from './braking/flood-brake';
import { ResolutionCoreModule } from './resolution-core.module';
import { LoggedAndMeasured } from './logging/logged-and-measured';
import { RESOLUTION_LOG, type ResolutionLog } from './logging/resolution-log';
import { ResolutionService } from './resolution.service';
import { BATCH_SIZES, type BatchSizes } from './batch-sizes';
import { DrainThreads } from './threads/drain-threads';

/** What a worker resolves by. Measured when the application has metrics. */
@Module({
  imports: [PersistenceModule, ResolutionCoreModule],
  providers: [
    { provide: RESOLUTION_LOG, useClass: LoggedAndMeasured },
    {
      provide: BATCH_SIZES,
      inject: [WorkerConfig],
      useFactory: ({ batchSize, bulkLoadFrom }: WorkerConfig): BatchSizes => ({ batchSize, bulkLoadFrom }),
    },
    {
      provide: FloodBrake,
      inject: [TransactionRunner, SourceFlowRepository, RESOLUTION_LOG, WorkerConfig],
      useFactory: (
        transactions: TransactionRunner,
        flows: SourceFlowRepository,
        log: ResolutionLog,
        { conflictsPerHour }: WorkerConfig,
      ) => new FloodBrake(transactions, flows, log, conflictsPerHour),
    },
    {
      provide: DrainThreads,
      inject: [DatabaseConfig, WorkerConfig, ENTITY_REGISTRY, RESOLUTION_LOG],
      useFactory: drainThreads,
    },
    BatchResolver,
    ResolutionService,
  ],
  exports: [ResolutionService, DrainThreads],
})
export class ResolutionModule {}

/** Connections of a thread: two units of work, and what is asked between them. */
const POOL_OF_A_THREAD = 3;

function drainThreads(
  { url, applicationName, limits }: DatabaseConfig,
  { threads, batchSize, bulkLoadFrom, conflictsPerHour }: WorkerConfig,
  entities: EntityRegistry,
  log: ResolutionLog,
): DrainThreads {
  const database = { url, limits, poolSize: POOL_OF_A_THREAD, applicationName: `${applicationName}-thread` };
  // A thread knows the product's own entities only.
  return new DrainThreads(
    entities === coreRegistry ? threads : 0,
    { database, batchSize, bulkLoadFrom, conflictsPerHour },
    log,
  );
}
