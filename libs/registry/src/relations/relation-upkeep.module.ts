import { Injectable, Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';
import { PinoLogger } from 'nestjs-pino';

import { RelationFindingModule } from './relation-finding.module';
import { RELATION_UPKEEP_LOG, type RelationUpkeepLog, RelationUpkeepService } from './relation-upkeep.service';

/** Tells the process's log. */
@Injectable()
class LoggedUpkeep implements RelationUpkeepLog {
  constructor(private readonly logger: PinoLogger) {
    logger.setContext('RelationUpkeep');
  }

  failed(goldenId: string, err: unknown): void {
    this.logger.error({ goldenId, err }, 'the relations of a golden record could not be looked at');
  }
}

/** What the worker does about relations between resolutions. */
@Module({
  imports: [PersistenceModule, SystemModule, RelationFindingModule],
  providers: [{ provide: RELATION_UPKEEP_LOG, useClass: LoggedUpkeep }, RelationUpkeepService],
  exports: [RelationUpkeepService],
})
export class RelationUpkeepModule {}
