import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { ApiKeyRepository, DatabaseModule, SourceRepository, TransactionRunner } from '@sogoc/persistence';
import { v7 as newUuid } from 'uuid';

import { CatalogueModule } from '../catalogue/catalogue.module';
import { ENTITY_REGISTRY } from '../entities';
import { ApiKeysService } from './api-keys.service';

const systemClock = { now: () => new Date() };

/** Issuing and revoking keys. */
@Module({
  imports: [DatabaseModule, CatalogueModule],
  providers: [
    {
      provide: ApiKeyRepository,
      inject: [TransactionRunner],
      useFactory: (unit: TransactionRunner) => new ApiKeyRepository(unit),
    },
    {
      provide: ApiKeysService,
      inject: [ENTITY_REGISTRY, TransactionRunner, ApiKeyRepository, SourceRepository],
      useFactory: (
        entities: EntityRegistry,
        unit: TransactionRunner,
        keys: ApiKeyRepository,
        sources: SourceRepository,
      ) => new ApiKeysService(entities, unit, keys, sources, systemClock, () => newUuid()),
    },
  ],
  exports: [ApiKeysService],
})
export class ApiKeysModule {}
