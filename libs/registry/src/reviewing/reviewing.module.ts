import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { DecidingModule } from '../deciding/deciding.module';
import { DisclosureModule } from '@sogoc/access';
import { ReviewClaimsService } from './review-claims.service';
import { ReviewPreview } from './review-preview';
import { ReviewTasksService } from './review-tasks.service';
import { TaskDecisionsService } from './task-decisions.service';

/** The stewards' queue: reading it, taking tasks from it and deciding them. */
@Module({
  imports: [PersistenceModule, SystemModule, DisclosureModule, DecidingModule],
  providers: [ReviewPreview, ReviewTasksService, ReviewClaimsService, TaskDecisionsService],
  exports: [ReviewTasksService, ReviewClaimsService, TaskDecisionsService],
})
export class ReviewingModule {}
