import { Module } from '@nestjs/common';
import { DatabaseModule, OperationsFiguresRepository, TransactionRunner } from '@sogoc/persistence';
import { MetricsRegistry, WorkerConfig } from '@sogoc/platform';
import { PinoLogger } from 'nestjs-pino';

import { CurrentPolicy } from './current-policy';
import { ResolutionCoreModule } from './resolution-core.module';
import { logToAll, type ResolutionLog } from './resolution-log';
import { ResolutionMetrics } from './resolution-metrics';
import { ResolutionService } from './resolution.service';
import { UnitOfWorkRunner } from './unit-of-work/unit-of-work-runner';

/** Measured when the application has metrics. */
@Module({
  imports: [DatabaseModule, ResolutionCoreModule],
  providers: [
    {
      provide: ResolutionService,
      inject: [
        CurrentPolicy,
        UnitOfWorkRunner,
        TransactionRunner,
        PinoLogger,
        WorkerConfig,
        { token: MetricsRegistry, optional: true },
      ],
      useFactory: (
        policies: CurrentPolicy,
        unit: UnitOfWorkRunner,
        transactions: TransactionRunner,
        logger: PinoLogger,
        config: WorkerConfig,
        metrics?: MetricsRegistry,
      ) =>
        new ResolutionService(
          policies,
          unit,
          transactions,
          metrics ? logToAll([logTo(logger), measureIn(metrics, transactions)]) : logTo(logger),
          config.batchSize,
        ),
    },
  ],
  exports: [ResolutionService],
})
export class ResolutionModule {}

const measureIn = (metrics: MetricsRegistry, transactions: TransactionRunner): ResolutionLog =>
  new ResolutionMetrics(metrics, new OperationsFiguresRepository(transactions));

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
    interrupted: (entity, err) =>
      logger.warn({ entity, err }, 'resolution was interrupted, by no fault of a record; it is tried again'),
  };
}
