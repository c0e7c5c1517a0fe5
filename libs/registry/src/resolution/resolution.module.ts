import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import {
  DatabaseModule,
  OperationsFiguresRepository,
  PolicyVersionRepository,
  SourceRepository,
  UnitOfWork,
} from '@sogoc/persistence';
import { MetricsRegistry, WorkerConfig } from '@sogoc/platform';
import { PinoLogger } from 'nestjs-pino';
import { v7 as uuidv7 } from 'uuid';

import { ENTITY_REGISTRY } from '../entities';
import { UnitRelations } from '../relations/unit-relations';
import { CurrentPolicy } from './current-policy';
import { type ResolutionLog, tellAll } from './resolution-log';
import { ResolutionMetrics } from './resolution-metrics';
import { ResolutionService } from './resolution.service';
import { ResolutionUnit } from './resolution-unit';

/** Measured when the application has metrics. */
@Module({
  imports: [DatabaseModule],
  providers: [
    {
      provide: ResolutionService,
      inject: [ENTITY_REGISTRY, UnitOfWork, PinoLogger, WorkerConfig, { token: MetricsRegistry, optional: true }],
      useFactory: (
        entities: EntityRegistry,
        unitOfWork: UnitOfWork,
        logger: PinoLogger,
        config: WorkerConfig,
        metrics?: MetricsRegistry,
      ) => {
        const policies = new CurrentPolicy(
          entities,
          new SourceRepository(unitOfWork),
          new PolicyVersionRepository(unitOfWork),
        );
        return new ResolutionService(
          policies,
          new ResolutionUnit(unitOfWork, uuidv7, new UnitRelations(entities)),
          unitOfWork,
          metrics ? tellAll([logTo(logger), measureIn(metrics, unitOfWork)]) : logTo(logger),
          config.batchSize,
        );
      },
    },
  ],
  exports: [ResolutionService],
})
export class ResolutionModule {}

const measureIn = (metrics: MetricsRegistry, unitOfWork: UnitOfWork): ResolutionLog =>
  new ResolutionMetrics(metrics, new OperationsFiguresRepository(unitOfWork));

function logTo(logger: PinoLogger): ResolutionLog {
  logger.setContext('Resolution');
  return {
    resolved: ({ entity, records, durationMs }) =>
      logger.info({ entity, records, durationMs: Math.round(durationMs) }, 'resolved'),
    batchHalved: (entity, limit) =>
      logger.warn({ entity, limit }, 'the lock table is full: batches are halved; raise max_locks_per_transaction'),
    failed: (entity, recordNo, err) =>
      logger.error({ entity, recordId: String(recordNo), err }, 'a record could not be resolved'),
  };
}
