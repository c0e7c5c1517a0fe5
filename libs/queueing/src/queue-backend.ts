import { Queue, Worker, createPostgresBackend, type Processor, type QueueOptions, type WorkerOptions } from 'bullmq';

/** Where BullMQ keeps its jobs. Both back ends answer to one contract suite; neither holds anything that may not be lost. */
export type QueueBackend =
  { readonly kind: 'redis'; readonly url: string } | { readonly kind: 'postgres'; readonly connectionString: string };

/** Schema of BullMQ's own tables on the PostgreSQL back end, apart from the registry's. */
const POSTGRES_SCHEMA = 'bullmq';

export function createQueue(
  name: string,
  backend: QueueBackend,
  options: Omit<QueueOptions, 'connection'> = {},
): Queue {
  if (backend.kind === 'redis') return new Queue(name, { ...options, connection: redisConnection(backend.url) });
  return new Queue(
    name,
    { ...options, connection: postgresConnection(backend.connectionString) },
    createPostgresBackend,
  ) as unknown as Queue;
}

export function createWorker<Payload>(
  name: string,
  backend: QueueBackend,
  processor: Processor<Payload>,
  options: Omit<WorkerOptions, 'connection'>,
): Worker<Payload> {
  if (backend.kind === 'redis')
    return new Worker<Payload>(name, processor, { ...options, connection: redisConnection(backend.url) });
  const connection = postgresConnection(backend.connectionString);
  return new Worker(
    name,
    processor as Processor,
    { ...options, connection },
    createPostgresBackend,
  ) as unknown as Worker<Payload>;
}

/** `null` retries: a worker waits for a Redis that is away instead of failing its commands. */
function redisConnection(url: string): { url: string; maxRetriesPerRequest: null } {
  return { url, maxRetriesPerRequest: null };
}

function postgresConnection(connectionString: string): {
  connectionString: string;
  schema: string;
  migrate: boolean;
  max: number;
} {
  return { connectionString, schema: POSTGRES_SCHEMA, migrate: true, max: 4 };
}
