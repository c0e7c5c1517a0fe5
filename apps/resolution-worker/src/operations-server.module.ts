import { Module } from '@nestjs/common';
import { KeyStoreModule } from '@sogoc/persistence';
import { KeyRing, MetricsModule } from '@sogoc/platform';

import { OperationsServer } from './operations.server';

/** What operators see of a worker. */
@Module({ imports: [MetricsModule, KeyStoreModule], providers: [KeyRing, OperationsServer] })
export class OperationsServerModule {}
