import { Module } from '@nestjs/common';
import {
  DatabaseModule,
  GoldenRecordRepository,
  GoldenRecordStoreModule,
  MemberRecordRepository,
  ReviewTaskRepository,
  UnitOfWork,
} from '@sogoc/persistence';

import { CollectionAccess } from '../golden-records/collection-access';
import { GoldenRecordsModule } from '../golden-records/golden-records.module';
import { ReviewTasksService } from './review-tasks.service';

/** The stewards' queue. */
@Module({
  imports: [DatabaseModule, GoldenRecordStoreModule, GoldenRecordsModule],
  providers: [
    {
      provide: ReviewTaskRepository,
      inject: [UnitOfWork],
      useFactory: (unit: UnitOfWork) => new ReviewTaskRepository(unit),
    },
    {
      provide: ReviewTasksService,
      inject: [CollectionAccess, ReviewTaskRepository, GoldenRecordRepository, MemberRecordRepository],
      useFactory: (
        access: CollectionAccess,
        tasks: ReviewTaskRepository,
        goldens: GoldenRecordRepository,
        members: MemberRecordRepository,
      ) => new ReviewTasksService(access, tasks, goldens, members),
    },
  ],
  exports: [ReviewTasksService],
})
export class ReviewModule {}
