import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import {
  DatabaseModule,
  GoldenRecordRepository,
  GoldenRecordStoreModule,
  SourceRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import { CollectionAccess } from '@sogoc/access';

import { ENTITY_REGISTRY } from '../entities';
import { GoldenRecordsModule } from '../reading/reading.module';
import { ExplanationsService } from './explanations.service';
import { GoldenExplanationService } from './golden-explanation.service';
import { CurrentPolicy } from '../resolving/current-policy';
import { ResolutionCoreModule } from '../resolving/resolution-core.module';

/** Why records are together, and why not. */
@Module({
  imports: [DatabaseModule, GoldenRecordStoreModule, GoldenRecordsModule, ResolutionCoreModule],
  providers: [
    {
      provide: ExplanationsService,
      inject: [ENTITY_REGISTRY, CurrentPolicy, CollectionAccess, TransactionRunner],
      useFactory: (
        entities: EntityRegistry,
        policies: CurrentPolicy,
        access: CollectionAccess,
        unit: TransactionRunner,
      ) => new ExplanationsService(entities, policies, access, unit),
    },
    {
      provide: GoldenExplanationService,
      inject: [CurrentPolicy, CollectionAccess, TransactionRunner, GoldenRecordRepository],
      useFactory: (
        policies: CurrentPolicy,
        access: CollectionAccess,
        unit: TransactionRunner,
        goldens: GoldenRecordRepository,
      ) => new GoldenExplanationService(policies, access, unit, goldens, new SourceRepository(unit)),
    },
  ],
  exports: [ExplanationsService, GoldenExplanationService],
})
export class ExplanationsModule {}
