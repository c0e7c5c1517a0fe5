import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { RegistryStatusRepository, StatusStoreModule } from '@sogoc/persistence';

import { ENTITY_REGISTRY } from '../entities';
import { RegistryStatusService } from './registry-status.service';

/** Counts for operators. */
@Module({
  imports: [StatusStoreModule],
  providers: [
    {
      provide: RegistryStatusService,
      inject: [ENTITY_REGISTRY, RegistryStatusRepository],
      useFactory: (entities: EntityRegistry, status: RegistryStatusRepository) =>
        new RegistryStatusService(entities, status),
    },
  ],
  exports: [RegistryStatusService],
})
export class StatusModule {}
