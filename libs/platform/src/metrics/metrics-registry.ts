import { Registry } from 'prom-client';

/** Every metric of the product starts with it. Names end in their unit: `_seconds`, `_bytes`, `_total` for what only grows. */
export const METRIC_PREFIX = 'sogoc_';

/** The metrics of one application; a process that runs several, as specs do, keeps them apart. */
export class MetricsRegistry extends Registry {}
