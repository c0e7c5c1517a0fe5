import { Global, Module } from '@nestjs/common';
import { DatabaseModule, KeyStoreModule, OperationsFiguresRepository, UnitOfWork } from '@sogoc/persistence';
import { KeyRing, MetricsModule, MetricsRegistry } from '@sogoc/platform';
import { RESOLUTION_METRICS, ResolutionMetrics } from '@sogoc/registry';

import { OperationsServer } from './operations.server';

/** What operators see of a worker. Global, so that resolution finds what measures it. */
@Global()
@Module({
  imports: [MetricsModule, KeyStoreModule, DatabaseModule],
  providers: [
    KeyRing,
    OperationsServer,
    {
      provide: RESOLUTION_METRICS,
      inject: [MetricsRegistry, UnitOfWork],
      useFactory: (registry: MetricsRegistry, unitOfWork: UnitOfWork) =>
        new ResolutionMetrics(registry, new OperationsFiguresRepository(unitOfWork)),
    },
  ],
  exports: [RESOLUTION_METRICS],
})
export class OperationsModule {}
