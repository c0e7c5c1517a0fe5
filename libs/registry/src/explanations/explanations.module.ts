import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { DatabaseModule, GoldenRecordRepository, GoldenRecordStoreModule, UnitOfWork } from '@sogoc/persistence';

import { ENTITY_REGISTRY } from '../entities';
import { CollectionAccess } from '../golden-records/collection-access';
import { GoldenRecordsModule } from '../golden-records/golden-records.module';
import { ExplanationsService } from './explanations.service';
import { GoldenExplanationService } from './golden-explanation.service';

/** Why records are together, and why not. */
@Module({
  imports: [DatabaseModule, GoldenRecordStoreModule, GoldenRecordsModule],
  providers: [
    {
      provide: ExplanationsService,
      inject: [ENTITY_REGISTRY, CollectionAccess, UnitOfWork],
      useFactory: (entities: EntityRegistry, access: CollectionAccess, unit: UnitOfWork) =>
        new ExplanationsService(entities, access, unit),
    },
    {
      provide: GoldenExplanationService,
      inject: [ENTITY_REGISTRY, CollectionAccess, UnitOfWork, GoldenRecordRepository],
      useFactory: (
        entities: EntityRegistry,
        access: CollectionAccess,
        unit: UnitOfWork,
        goldens: GoldenRecordRepository,
      ) => new GoldenExplanationService(entities, access, unit, goldens),
    },
  ],
  exports: [ExplanationsService, GoldenExplanationService],
})
export class ExplanationsModule {}
