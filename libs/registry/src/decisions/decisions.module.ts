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

import { GoldenRecordsModule } from '../reading/reading.module';
import { CurrentPolicy, ResolutionCoreModule, ResolutionUnit } from '../resolution';
import { DecisionMaker } from './decision-maker';
import { DecisionPreview } from './decision-preview';
import { DecisionsService } from './decisions.service';
import { GoldenDecisionsService } from './golden-decisions.service';

/** What stewards decide. It resolves in the caller's process, so that the answer comes when the decision is in force. */
@Module({
  imports: [DatabaseModule, GoldenRecordStoreModule, GoldenRecordsModule, ResolutionCoreModule],
  providers: [
    {
      provide: DecisionMaker,
      inject: [CurrentPolicy, ResolutionUnit],
      useFactory: (policies: CurrentPolicy, unit: ResolutionUnit) => new DecisionMaker(policies, unit, uuidv7),
    },
    {
      provide: DecisionPreview,
      inject: [CurrentPolicy, ResolutionUnit],
      useFactory: (policies: CurrentPolicy, unit: ResolutionUnit) => new DecisionPreview(policies, unit),
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
