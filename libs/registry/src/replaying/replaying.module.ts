import { ENTITY_REGISTRY } from '@sogoc/access';
import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { DatabaseModule, TransactionRunner } from '@sogoc/persistence';
import { CurrentPolicy } from '../resolving/current-policy';
import { ResolutionCoreModule } from '../resolving/resolution-core.module';
import { ReplayService } from './replay.service';

@Module({
  imports: [DatabaseModule, ResolutionCoreModule],
  providers: [
    {
      provide: ReplayService,
      inject: [ENTITY_REGISTRY, CurrentPolicy, TransactionRunner],
      useFactory: (entities: EntityRegistry, policies: CurrentPolicy, transactions: TransactionRunner) =>
        new ReplayService(entities, policies, transactions),
    },
  ],
  exports: [ReplayService],
})
export class ReplayingModule {}
