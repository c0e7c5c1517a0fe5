import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

import { productVersion } from './product-version';

/** Every metric of the product starts with it. Names end in their unit: `_seconds`, `_bytes`, `_total` for what only grows. */
export const METRIC_PREFIX = 'sogoc_';

/** The metrics of one application, with those of its process and build; a process that runs several, as specs do, keeps them apart. */
@Injectable()
export class MetricsRegistry extends Registry {
  constructor() {
    super();
    collectDefaultMetrics({ register: this, prefix: METRIC_PREFIX });
    new Gauge({
      name: `${METRIC_PREFIX}build_info`,
      help: 'Always 1; its labels say which build runs',
      labelNames: ['version', 'node_version'],
      registers: [this],
    }).set({ version: productVersion(), node_version: process.version }, 1);
  }
}
