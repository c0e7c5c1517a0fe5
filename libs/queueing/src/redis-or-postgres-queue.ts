import type { DatabaseConfig, QueueConfig } from '@sogoc/platform';

import type { QueueBackend } from './queue-backend';

/** The back end that the configuration names: Redis by its URL, else the registry's own database. */
export function queueBackendOf(queue: QueueConfig, database: DatabaseConfig): QueueBackend {
  if (queue.backend === 'redis' && queue.redisUrl !== undefined) return { kind: 'redis', url: queue.redisUrl };
  return { kind: 'postgres', connectionString: database.url, limits: database.limits };
}
