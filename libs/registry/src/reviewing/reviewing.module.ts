import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { ResolutionCoreModule } from '../resolving';
import { DecidingModule } from '../deciding/deciding.module';
import { DisclosureModule } from '@sogoc/access';
import { ReviewClaimsService } from './review-claims.service';
import { ReviewCaseService } from './review-case.service';
import { ReviewDeskService } from './review-desk.service';
import { ExplanationsModule } from '../explaining/explaining.module';
import { ReviewPreview } from './review-preview';
import { ReviewQueueService } from './review-queue.service';
import { ReviewTasksService } from './review-tasks.service';
import { TaskTitles } from './task-titles';
import { TaskDecisionsService } from './task-decisions.service';

/** The stewards' queue: reading it, taking tasks from it and deciding them. */
@Module({
  imports: [
    PersistenceModule,
    SystemModule,
    DisclosureModule,
    DecidingModule,
    ExplanationsModule,
    ResolutionCoreModule,
  ],
  providers: [
    ReviewPreview,
    TaskTitles,
    ReviewQueueService,
    ReviewDeskService,
    ReviewCaseService,
    ReviewTasksService,
    ReviewClaimsService,
    TaskDecisionsService,
  ],
  exports: [
    ReviewQueueService,
    ReviewDeskService,
    ReviewCaseService,
    ReviewTasksService,
    ReviewClaimsService,
    TaskDecisionsService,
  ],
})
export class ReviewingModule {}
