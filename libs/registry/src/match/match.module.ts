import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import {
  DatabaseModule,
  GoldenRecordRepository,
  GoldenRecordStoreModule,
  SourceRepository,
  UnitOfWork,
} from '@sogoc/persistence';

import { ENTITY_REGISTRY } from '../entities';
import { CollectionAccess } from '../golden-records/collection-access';
import { GoldenRecordsModule } from '../golden-records/golden-records.module';
import { MatchService } from './match.service';

const systemClock = { now: () => new Date() };

/** Asking which golden records a record would belong to. */
@Module({
  imports: [DatabaseModule, GoldenRecordStoreModule, GoldenRecordsModule],
  providers: [
    {
      provide: MatchService,
      inject: [ENTITY_REGISTRY, CollectionAccess, UnitOfWork, GoldenRecordRepository],
      useFactory: (
        entities: EntityRegistry,
        access: CollectionAccess,
        unit: UnitOfWork,
        goldens: GoldenRecordRepository,
      ) => new MatchService(entities, access, new SourceRepository(unit), unit, goldens, systemClock),
    },
  ],
  exports: [MatchService],
})
export class MatchModule {}
