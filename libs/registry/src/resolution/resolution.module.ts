import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { DatabaseModule, PolicyVersionRepository, SourceRepository, UnitOfWork } from '@sogoc/persistence';
import { WorkerConfig } from '@sogoc/platform';
import { PinoLogger } from 'nestjs-pino';
import { v7 as uuidv7 } from 'uuid';

import { ENTITY_REGISTRY } from '../entities';
import { CurrentPolicy } from './current-policy';
import { type ResolutionLog, tellAll } from './resolution-log';
import { RESOLUTION_METRICS } from './resolution-metrics';
import { ResolutionService } from './resolution.service';
import { ResolutionUnit } from './resolution-unit';

@Module({
  imports: [DatabaseModule],
  providers: [
    {
      provide: ResolutionService,
      inject: [ENTITY_REGISTRY, UnitOfWork, PinoLogger, WorkerConfig, { token: RESOLUTION_METRICS, optional: true }],
      useFactory: (
        entities: EntityRegistry,
        unitOfWork: UnitOfWork,
        logger: PinoLogger,
        config: WorkerConfig,
        metrics?: ResolutionLog,
      ) => {
        const policies = new CurrentPolicy(
          entities,
          new SourceRepository(unitOfWork),
          new PolicyVersionRepository(unitOfWork),
        );
        return new ResolutionService(
          policies,
          new ResolutionUnit(unitOfWork, uuidv7),
          unitOfWork,
          metrics ? tellAll([logTo(logger), metrics]) : logTo(logger),
          config.batchSize,
        );
      },
    },
  ],
  exports: [ResolutionService],
})
export class ResolutionModule {}

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
