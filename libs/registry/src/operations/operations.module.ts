import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { DatabaseModule, OperationsFiguresRepository, TransactionRunner } from '@sogoc/persistence';

import { ENTITY_REGISTRY } from '../entities';
import { RegistryStatusService } from './registry-status.service';
import { OperationsFiguresService } from './operations-figures.service';
import { StatusModule } from './status.module';

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
