import type { FastifyInstance } from 'fastify';
import { Histogram } from 'prom-client';

import { METRIC_PREFIX, type MetricsRegistry } from './metrics-registry';

/** Seconds; up to the longest that a caller may wait for its record. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Times every answer by the route's pattern, never its path, which can hold a personal number. */
export function registerHttpMetrics(fastify: FastifyInstance, registry: MetricsRegistry): void {
  const duration = new Histogram({
    name: `${METRIC_PREFIX}http_request_duration_seconds`,
    help: 'Time to answer a request, by route pattern; of a stream, how long it lasted',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    duration.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
    done();
  });
}
