import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';
import { PinoLogger } from 'nestjs-pino';

import { RelationFindingModule } from './relation-finding.module';
import { RELATION_UPKEEP_LOG, type RelationUpkeepLog, RelationUpkeepService } from './relation-upkeep.service';

/** What the worker does about relations between resolutions. */
@Module({
  imports: [PersistenceModule, SystemModule, RelationFindingModule],
  providers: [{ provide: RELATION_UPKEEP_LOG, inject: [PinoLogger], useFactory: logTo }, RelationUpkeepService],
  exports: [RelationUpkeepService],
})
export class RelationUpkeepModule {}

function logTo(logger: PinoLogger): RelationUpkeepLog {
  logger.setContext('RelationUpkeep');
  return {
    failed: (goldenId, err) =>
      logger.error({ goldenId, err }, 'the relations of a golden record could not be looked at'),
  };
}
