import { ENTITY_REGISTRY } from '@sogoc/access';
import { Module } from '@nestjs/common';
import { coreRegistry, type EntityRegistry } from '@sogoc/core-entities';
import {
  OperationsFiguresRepository,
  PersistenceModule,
  SourceFlowRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import { DatabaseConfig, MetricsRegistry, WorkerConfig } from '@sogoc/platform';
import { PinoLogger } from 'nestjs-pino';

import { BatchResolver } from './batch-resolver';
import { FloodBrake } from './braking/flood-brake';
import { ResolutionCoreModule } from './resolution-core.module';
import { logToAll, RESOLUTION_LOG, type ResolutionLog } from './resolution-log';
import { ResolutionMetrics } from './resolution-metrics';
import { ResolutionService } from './resolution.service';
import { BATCH_SIZES, type BatchSizes } from './batch-sizes';
import { DrainThreads } from './threads/drain-threads';

/** What a worker resolves by. Measured when the application has metrics. */
@Module({
  imports: [PersistenceModule, ResolutionCoreModule],
  providers: [
    {
      provide: RESOLUTION_LOG,
      inject: [PinoLogger, OperationsFiguresRepository, { token: MetricsRegistry, optional: true }],
      useFactory: logAndMeasure,
    },
    {
      provide: BATCH_SIZES,
      inject: [WorkerConfig],
      useFactory: ({ batchSize }: WorkerConfig): BatchSizes => ({ batchSize }),
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

function logAndMeasure(
  logger: PinoLogger,
  figures: OperationsFiguresRepository,
  metrics?: MetricsRegistry,
): ResolutionLog {
  return metrics ? logToAll([logTo(logger), new ResolutionMetrics(metrics, figures)]) : logTo(logger);
}

/** Connections of a thread: two units of work, and what is asked between them. */
const POOL_OF_A_THREAD = 3;

function drainThreads(
  { url, applicationName, limits }: DatabaseConfig,
  { threads, batchSize, conflictsPerHour }: WorkerConfig,
  entities: EntityRegistry,
  log: ResolutionLog,
): DrainThreads {
  const database = { url, limits, poolSize: POOL_OF_A_THREAD, applicationName: `${applicationName}-thread` };
  // A thread knows the product's own entities only.
  return new DrainThreads(entities === coreRegistry ? threads : 0, { database, batchSize, conflictsPerHour }, log);
}

function logTo(logger: PinoLogger): ResolutionLog {
  logger.setContext('Resolution');
  return {
    resolved: ({ entity, records, durationMs }) =>
      logger.info({ entity, records, durationMs: Math.round(durationMs) }, 'resolved'),
    batchHalved: (entity, limit) =>
      logger.warn({ entity, limit }, 'the lock table is full: batches are halved; raise max_locks_per_transaction'),
    handedOver: (entity, records) =>
      logger.warn(
        { entity, records },
        'records belong to a component of more than 1,000; one worker at a time takes them',
      ),
    failed: (entity, recordNumber, err) =>
      logger.error({ entity, recordId: String(recordNumber), err }, 'a record could not be resolved'),
    paused: (entity, source, conflicts) =>
      logger.error(
        { entity, source, conflicts },
        'a source floods: its records wait until an operator has looked ("registry resume <source>")',
      ),
    interrupted: (entity, err) =>
      logger.warn({ entity, err }, 'resolution was interrupted, by no fault of a record; it is tried again'),
  };
}
