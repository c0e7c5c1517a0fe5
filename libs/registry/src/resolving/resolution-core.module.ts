import { ENTITY_REGISTRY } from '@sogoc/access';
import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { DatabaseModule, PolicyVersionRepository, SourceRepository, TransactionRunner } from '@sogoc/persistence';
import { v7 as uuidv7 } from 'uuid';
import { UnitRelations } from '../relations/unit-relations';
import { CurrentPolicy } from './current-policy';
import { UnitOfWorkRunner } from './unit-of-work/unit-of-work-runner';

/** What every way of changing the state goes by: the policy in force, and the one unit of work. */
@Module({
  imports: [DatabaseModule],
  providers: [
    {
      provide: CurrentPolicy,
      inject: [ENTITY_REGISTRY, TransactionRunner],
      useFactory: (entities: EntityRegistry, unit: TransactionRunner) =>
        new CurrentPolicy(entities, new SourceRepository(unit), new PolicyVersionRepository(unit)),
    },
    {
      provide: UnitOfWorkRunner,
      inject: [ENTITY_REGISTRY, TransactionRunner],
      useFactory: (entities: EntityRegistry, unit: TransactionRunner) =>
        new UnitOfWorkRunner(unit, uuidv7, new UnitRelations(entities)),
    },
  ],
  exports: [CurrentPolicy, UnitOfWorkRunner],
})
export class ResolutionCoreModule {}
