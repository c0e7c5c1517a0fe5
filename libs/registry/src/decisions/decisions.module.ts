import { Module } from '@nestjs/common';
import {
  DatabaseModule,
  DecisionLogRepository,
  GoldenRecordRepository,
  GoldenRecordStoreModule,
  TransactionRunner,
} from '@sogoc/persistence';
import { v7 as uuidv7 } from 'uuid';
import { CollectionAccess } from '@sogoc/access';

import { CurrentPolicy, ResolutionCoreModule, UnitOfWorkRunner } from '../resolving';
import { DecisionMaker } from './decision-maker';
import { DecisionPreview } from './decision-preview';
import { DecisionsService } from './decisions.service';
import { GoldenDecisionsService } from './golden-decisions.service';
import { GoldenRecordsModule } from '../reading/reading.module';

/** What stewards decide. It resolves in the caller's process, so that the answer comes when the decision is in force. */
@Module({
  imports: [DatabaseModule, GoldenRecordStoreModule, GoldenRecordsModule, ResolutionCoreModule],
  providers: [
    {
      provide: DecisionMaker,
      inject: [CurrentPolicy, UnitOfWorkRunner],
      useFactory: (policies: CurrentPolicy, unit: UnitOfWorkRunner) => new DecisionMaker(policies, unit, uuidv7),
    },
    {
      provide: DecisionPreview,
      inject: [CurrentPolicy, UnitOfWorkRunner],
      useFactory: (policies: CurrentPolicy, unit: UnitOfWorkRunner) => new DecisionPreview(policies, unit),
    },
    {
      provide: DecisionsService,
      inject: [CollectionAccess, DecisionMaker, TransactionRunner],
      useFactory: (access: CollectionAccess, maker: DecisionMaker, unit: TransactionRunner) =>
        new DecisionsService(access, maker, new DecisionLogRepository(unit), unit),
    },
    {
      provide: GoldenDecisionsService,
      inject: [CollectionAccess, GoldenRecordRepository, DecisionMaker, DecisionsService],
      useFactory: (
        access: CollectionAccess,
        goldens: GoldenRecordRepository,
        maker: DecisionMaker,
        decisions: DecisionsService,
      ) => new GoldenDecisionsService(access, goldens, maker, decisions),
    },
  ],
  exports: [DecisionMaker, DecisionPreview, DecisionsService, GoldenDecisionsService],
})
export class DecisionsModule {}
