import type { Job, Queue, Worker } from 'bullmq';

import { createQueue, createWorker, type QueueBackend } from './queue-backend';

export const RESOLUTION_QUEUE = 'resolution';

/** A hint that there is work of an entity. It carries no record: what to do is read from the database. */
export interface ResolutionHintJob {
  readonly entity: string;
  /**
   * The request that brought the work, for the worker's log. Hints of one lane are one job, so of several requests it is the
   * first while the job waits, and the last of those that came while it ran. A sweeper's hint has none.
   */
  readonly requestId?: string;
}

const KEPT_FAILURES = 100;
/**
 * Milliseconds. Renewed at half of it while the drain runs. While a dead worker's lock lasts its lane is deaf, so it is short; one
 * that lapses under a busy worker does no harm, since a drain may run twice.
 */
const LOCK_MS = 10_000;
/** Deaths of workers that one hint outlives: a drain that is run again costs nothing. */
const MAX_STALLS = 5;

/**
 * Says "there is work for this entity". Hints of one lane are deduplicated; one that comes while the lane's job runs leads to one
 * more run after it. An entity has several lanes so that several workers can drain it at once.
 */
export class ResolutionHintProducer {
  private readonly queue: Queue;
  private next = 0;

  constructor(
    backend: QueueBackend,
    private readonly lanes: number,
  ) {
    this.queue = createQueue(RESOLUTION_QUEUE, backend);
    // A queue that is away is reported where a hint fails; without a listener Node would end the process.
    this.queue.on('error', () => undefined);
  }

  async hint(entity: string, requestId?: string): Promise<void> {
    const lane = this.next;
    this.next = (this.next + 1) % this.lanes;
    await this.addToLane(entity, lane, requestId);
  }

  /** Wakes every lane: for work that is known to be much. */
  async hintAllLanes(entity: string): Promise<void> {
    for (let lane = 0; lane < this.lanes; lane++) await this.addToLane(entity, lane);
  }

  /** Resolves when the back end answers; for readiness checks. */
  async ping(): Promise<void> {
    await this.queue.getJobCounts('waiting');
  }

  async close(): Promise<void> {
    await this.queue.close();
  }

  private async addToLane(entity: string, lane: number, requestId?: string): Promise<void> {
    const payload: ResolutionHintJob = requestId === undefined ? { entity } : { entity, requestId };
    await this.queue.add('resolve', payload, {
      deduplication: { id: `${entity}-${lane}`, keepLastIfActive: true },
      removeOnComplete: true,
      removeOnFail: { count: KEPT_FAILURES },
      attempts: 3,
      backoff: { type: 'exponential', delay: 500 },
    });
  }
}

export interface ResolutionConsumerOptions {
  /** Jobs this process runs at once. */
  readonly concurrency: number;
  readonly onError: (error: Error) => void;
  /** Milliseconds after which the job of a worker that died counts as abandoned; specs are in a hurry. */
  readonly lockMs?: number;
}

/** Runs `drain` for every hint. `drain` must be idempotent: the job of a worker that died runs again elsewhere. */
export function consumeResolutionHints(
  backend: QueueBackend,
  drain: (entity: string, requestId?: string) => Promise<void>,
  options: ResolutionConsumerOptions,
): Worker<ResolutionHintJob> {
  const lockMs = options.lockMs ?? LOCK_MS;
  const worker = createWorker<ResolutionHintJob>(
    RESOLUTION_QUEUE,
    backend,
    async (job: Job<ResolutionHintJob>) => drain(job.data.entity, job.data.requestId),
    {
      concurrency: options.concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs / 2,
      maxStalledCount: MAX_STALLS,
    },
  );
  worker.on('error', options.onError);
  worker.on('failed', (_job, error) => options.onError(error));
  return worker;
}
