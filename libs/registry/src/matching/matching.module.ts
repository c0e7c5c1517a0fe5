import { Module } from '@nestjs/common';
import {
  DatabaseModule,
  GoldenRecordRepository,
  GoldenRecordStoreModule,
  SourceRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import { CollectionAccess } from '@sogoc/access';

import { GoldenRecordsModule } from '../reading/reading.module';
import { MatchService } from './match.service';
import { CurrentPolicy } from '../resolving/current-policy';
import { ResolutionCoreModule } from '../resolving/resolution-core.module';

const systemClock = { now: () => new Date() };

/** Asking which golden records a record would belong to. */
@Module({
  imports: [DatabaseModule, GoldenRecordStoreModule, GoldenRecordsModule, ResolutionCoreModule],
  providers: [
    {
      provide: MatchService,
      inject: [CurrentPolicy, CollectionAccess, TransactionRunner, GoldenRecordRepository],
      useFactory: (
        policies: CurrentPolicy,
        access: CollectionAccess,
        unit: TransactionRunner,
        goldens: GoldenRecordRepository,
      ) => new MatchService(policies, access, new SourceRepository(unit), unit, goldens, systemClock),
    },
  ],
  exports: [MatchService],
})
export class MatchModule {}
