import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { DatabaseModule, SourceRepository, TransactionRunner } from '@sogoc/persistence';

import { ENTITY_REGISTRY } from '../entities';
import { CatalogueService } from './catalogue.service';

/** The catalogue of sources. */
@Module({
  imports: [DatabaseModule],
  providers: [
    {
      provide: SourceRepository,
      inject: [TransactionRunner],
      useFactory: (unit: TransactionRunner) => new SourceRepository(unit),
    },
    {
      provide: CatalogueService,
      inject: [ENTITY_REGISTRY, TransactionRunner, SourceRepository],
      useFactory: (entities: EntityRegistry, unit: TransactionRunner, sources: SourceRepository) =>
        new CatalogueService(entities, unit, sources),
    },
  ],
  exports: [CatalogueService, SourceRepository],
})
export class CatalogueModule {}
