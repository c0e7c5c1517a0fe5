import { Module } from '@nestjs/common';
import { DisclosureModule } from '@sogoc/access';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { DecidingModule } from '../deciding/deciding.module';
import { ResolutionCoreModule } from '../resolving';
import { BatchPatterns } from './batch-patterns';
import { BatchRunner } from './batch-runner';
import { DecisionBatchesService } from './decision-batches.service';

/** One verdict on many tasks of one pattern. */
@Module({
  imports: [PersistenceModule, SystemModule, DisclosureModule, DecidingModule, ResolutionCoreModule],
  providers: [BatchPatterns, BatchRunner, DecisionBatchesService],
  exports: [DecisionBatchesService],
})
export class BatchDecidingModule {}
