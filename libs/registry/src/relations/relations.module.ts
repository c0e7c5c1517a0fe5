import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import {
  DatabaseModule,
  GoldenRecordRepository,
  GoldenRecordStoreModule,
  IdentifierCarrierRepository,
  RelationStatementRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import { CollectionAccess } from '@sogoc/access';
import { RelationTypes } from '@sogoc/resolution';

import { ENTITY_REGISTRY } from '../entities';
import { GoldenRecordsModule } from '../reading/reading.module';
import { RelationFinder } from './relation-finder';
import { RelationsService } from './relations.service';

/** Reading how golden records relate to one another. */
@Module({
  imports: [DatabaseModule, GoldenRecordStoreModule, GoldenRecordsModule],
  providers: [
    {
      provide: RelationsService,
      inject: [ENTITY_REGISTRY, CollectionAccess, TransactionRunner, GoldenRecordRepository],
      useFactory: (
        entities: EntityRegistry,
        access: CollectionAccess,
        unit: TransactionRunner,
        goldens: GoldenRecordRepository,
      ) => {
        const types = new RelationTypes(entities);
        const carriers = new IdentifierCarrierRepository();
        const finder = new RelationFinder(entities, types, carriers);
        return new RelationsService(access, types, finder, unit, goldens, new RelationStatementRepository(), carriers);
      },
    },
  ],
  exports: [RelationsService],
})
export class RelationsModule {}
