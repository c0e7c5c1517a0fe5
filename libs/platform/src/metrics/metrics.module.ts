import { Global, Module } from '@nestjs/common';

import { MetricsRegistry } from './metrics-registry';

/** Provides the application's metrics. Whoever measures something registers it there. */
@Global()
@Module({ providers: [MetricsRegistry], exports: [MetricsRegistry] })
export class MetricsModule {}
