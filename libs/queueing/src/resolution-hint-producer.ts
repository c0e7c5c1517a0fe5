import type { Queue } from 'bullmq';

import { BackEndConnection } from './back-end-connection';
import { createQueue, type QueueBackend } from './queue-backend';
import { QueueSchema } from './queue-schema';

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
 * Says "there is work for this entity". Hints of one lane are deduplicated; one that comes while the lane's job runs leads to one
 * more run after it. An entity has several lanes so that several workers can drain it at once.
 */
export class ResolutionHintProducer {
  private readonly connection = new BackEndConnection();
  /** For dashboards: look, do not touch. */
  readonly queue: Queue;
  private readonly schema: QueueSchema;
  private next = 0;

  constructor(
    backend: QueueBackend,
    private readonly lanes: number,
  ) {
    this.schema = new QueueSchema(RESOLUTION_QUEUE, backend);
    this.queue = createQueue(RESOLUTION_QUEUE, backend, {}, this.connection);
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
    await this.schema.ensuring(() => this.queue.getJobCounts('waiting'));
  }

  /** Within seconds, also while the back end is away; hints that still wait for it are lost. */
  async close(): Promise<void> {
    await this.connection.close(this.queue);
  }

  private async addToLane(entity: string, lane: number, requestId?: string): Promise<void> {
    const payload: ResolutionHintJob = requestId === undefined ? { entity } : { entity, requestId };
    await this.schema.ensuring(() => this.add(entity, lane, payload));
  }

  private async add(entity: string, lane: number, payload: ResolutionHintJob): Promise<void> {
    await this.queue.add('resolve', payload, {
      deduplication: { id: `${entity}-${lane}`, keepLastIfActive: true },
      removeOnComplete: true,
      removeOnFail: { count: KEPT_FAILURES },
      attempts: 3,
      backoff: { type: 'exponential', delay: 500 },
    });
  }
}
