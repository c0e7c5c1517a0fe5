import { Module } from '@nestjs/common';
import { KeyRingModule } from '@sogoc/access';
import { MetricsModule } from '@sogoc/platform';

import { OperationsServer } from './operations.server';

/** What operators see of a worker. */
@Module({ imports: [MetricsModule, KeyRingModule], providers: [OperationsServer] })
export class OperationsServerModule {}
