import { Global, Module } from '@nestjs/common';
import { collectDefaultMetrics, Gauge } from 'prom-client';

import { METRIC_PREFIX, MetricsRegistry } from './metrics-registry';
import { productVersion } from './product-version';

/** Provides the application's metrics, with those of its process and build. Whoever measures something registers it there. */
@Global()
@Module({
  providers: [{ provide: MetricsRegistry, useFactory: createMetricsRegistry }],
  exports: [MetricsRegistry],
})
export class MetricsModule {}

export function createMetricsRegistry(): MetricsRegistry {
  const registry = new MetricsRegistry();
  collectDefaultMetrics({ register: registry, prefix: METRIC_PREFIX });
  new Gauge({
    name: `${METRIC_PREFIX}build_info`,
    help: 'Always 1; its labels say which build runs',
    labelNames: ['version', 'node_version'],
    registers: [registry],
  }).set({ version: productVersion(), node_version: process.version }, 1);
  return registry;
}
