import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { DatabaseModule, OperationsFiguresRepository, UnitOfWork } from '@sogoc/persistence';

import { ENTITY_REGISTRY } from '../entities';
import { RegistryStatusService, StatusModule } from '../status';
import { OperationsFiguresService } from './operations-figures.service';

/** Figures for operators. */
@Module({
  imports: [StatusModule, DatabaseModule],
  providers: [
    {
      provide: OperationsFiguresService,
      inject: [ENTITY_REGISTRY, RegistryStatusService, UnitOfWork],
      useFactory: (entities: EntityRegistry, status: RegistryStatusService, unitOfWork: UnitOfWork) =>
        new OperationsFiguresService(entities, status, new OperationsFiguresRepository(unitOfWork)),
    },
  ],
  exports: [OperationsFiguresService],
})
export class OperationsModule {}
