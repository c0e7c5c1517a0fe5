import { Module } from '@nestjs/common';
import {
  DatabaseModule,
  GoldenRecordRepository,
  GoldenRecordStoreModule,
  MemberRecordRepository,
  ReviewNoteRepository,
  ReviewTaskRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import { v7 as uuidv7 } from 'uuid';
import { CollectionAccess } from '@sogoc/access';

import { DecisionMaker } from '../decisions/decision-maker';
import { DecisionPreview } from '../decisions/decision-preview';
import { DecisionsModule } from '../decisions/decisions.module';
import { DecisionsService } from '../decisions/decisions.service';
import { GoldenRecordsModule } from '../reading/reading.module';
import { ReviewClaimsService } from './review-claims.service';
import { ReviewPreview } from './review-preview';
import { ReviewTasksService } from './review-tasks.service';
import { TaskDecisionsService } from './task-decisions.service';

/** The stewards' queue: reading it, taking tasks from it and deciding them. */
@Module({
  imports: [DatabaseModule, GoldenRecordStoreModule, GoldenRecordsModule, DecisionsModule],
  providers: [
    {
      provide: ReviewTaskRepository,
      inject: [TransactionRunner],
      useFactory: (unit: TransactionRunner) => new ReviewTaskRepository(unit),
    },
    {
      provide: ReviewNoteRepository,
      inject: [TransactionRunner],
      useFactory: (unit: TransactionRunner) => new ReviewNoteRepository(unit),
    },
    {
      provide: ReviewPreview,
      inject: [DecisionPreview, TransactionRunner],
      useFactory: (previews: DecisionPreview, unit: TransactionRunner) => new ReviewPreview(previews, unit),
    },
    {
      provide: ReviewTasksService,
      inject: [
        CollectionAccess,
        ReviewTaskRepository,
        GoldenRecordRepository,
        MemberRecordRepository,
        ReviewNoteRepository,
        ReviewPreview,
      ],
      useFactory: (
        access: CollectionAccess,
        tasks: ReviewTaskRepository,
        goldens: GoldenRecordRepository,
        members: MemberRecordRepository,
        notes: ReviewNoteRepository,
        previews: ReviewPreview,
      ) => new ReviewTasksService(access, tasks, goldens, members, notes, previews),
    },
    {
      provide: ReviewClaimsService,
      inject: [CollectionAccess, ReviewTasksService, ReviewNoteRepository, TransactionRunner],
      useFactory: (
        access: CollectionAccess,
        tasks: ReviewTasksService,
        notes: ReviewNoteRepository,
        unit: TransactionRunner,
      ) => new ReviewClaimsService(access, tasks, notes, unit, uuidv7),
    },
    {
      provide: TaskDecisionsService,
      inject: [CollectionAccess, ReviewTasksService, DecisionMaker, DecisionsService, TransactionRunner],
      useFactory: (
        access: CollectionAccess,
        tasks: ReviewTasksService,
        maker: DecisionMaker,
        decisions: DecisionsService,
        unit: TransactionRunner,
      ) => new TaskDecisionsService(access, tasks, maker, decisions, unit),
    },
  ],
  exports: [ReviewTasksService, ReviewClaimsService, TaskDecisionsService],
})
export class ReviewModule {}
