import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { DatabaseModule, OperationsFiguresRepository, TransactionRunner } from '@sogoc/persistence';

import { ENTITY_REGISTRY } from '../entities';
import { RegistryStatusService, StatusModule } from '../status';
import { OperationsFiguresService } from './operations-figures.service';

/** Figures for operators. */
@Module({
  imports: [StatusModule, DatabaseModule],
  providers: [
    {
      provide: OperationsFiguresService,
      inject: [ENTITY_REGISTRY, RegistryStatusService, TransactionRunner],
      useFactory: (entities: EntityRegistry, status: RegistryStatusService, transactions: TransactionRunner) =>
        new OperationsFiguresService(entities, status, new OperationsFiguresRepository(transactions)),
    },
  ],
  exports: [OperationsFiguresService],
})
export class OperationsModule {}
