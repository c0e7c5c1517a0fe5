import type { Job, Worker } from 'bullmq';

import { BackEndConnection } from './back-end-connection';
import { DrainFailedError } from './errors';
import { createWorker, type QueueBackend } from './queue-backend';
import { isSchemaGone, QueueSchema } from './queue-schema';
import { RESOLUTION_QUEUE, type ResolutionHintJob } from './resolution-hint-producer';

/**
 * Milliseconds. Renewed at half of it while the drain runs. While a dead worker's lock lasts its lane is deaf, so it is short; one
 * that lapses under a busy worker does no harm, since a drain may run twice.
 */
const LOCK_MS = 10_000;
/** Deaths of workers that one hint outlives: a drain that is run again costs nothing. */
const MAX_STALLS = 5;

/** Works through what is pending of an entity; the hint names the request that brought it, where one did. */
export type Drain = (entity: string, requestId?: string) => Promise<void>;

export interface ResolutionConsumerOptions {
  /** Jobs this process runs at once. */
  readonly concurrency: number;
  /** Told of every drain that failed; it is tried again. */
  readonly onFailed: (error: Error) => void;
  /** Told, again and again, while the back end does not answer. */
  readonly onQueueError: (error: Error) => void;
  /** Milliseconds after which the job of a worker that died counts as abandoned; specs are in a hurry. */
  readonly lockMs?: number;
}

/** Runs `drain` for every hint. `drain` must be idempotent: the job of a worker that died runs again elsewhere. */
export class ResolutionHintConsumer {
  private readonly connection = new BackEndConnection();
  private readonly worker: Worker<ResolutionHintJob>;
  private readonly drains = new Set<Promise<void>>();

  constructor(
    backend: QueueBackend,
    private readonly drain: Drain,
    private readonly options: ResolutionConsumerOptions,
  ) {
    const { concurrency, onFailed, onQueueError, lockMs = LOCK_MS } = options;
    this.worker = createWorker<ResolutionHintJob>(
      RESOLUTION_QUEUE,
      backend,
      (job) => this.run(job),
      { concurrency, lockDuration: lockMs, stalledInterval: lockMs / 2, maxStalledCount: MAX_STALLS },
      this.connection,
    );
    const schema = new QueueSchema(RESOLUTION_QUEUE, backend);
    this.worker.on('error', (error) => {
      onQueueError(error);
      if (isSchemaGone(error)) schema.make().catch(onQueueError);
    });
    this.worker.on('failed', (_job, error) => {
      if (!(error instanceof DrainFailedError)) onFailed(error);
    });
  }

  /** Takes no more hints and waits for the drains under way, which are asked to stop elsewhere. */
  async close(): Promise<void> {
    await this.connection.close(this.worker, () => this.drains);
  }

  private async run({ data: { entity, requestId } }: Job<ResolutionHintJob>): Promise<void> {
    const drain = this.drain(entity, requestId);
    this.drains.add(drain);
    try {
      await drain;
    } catch (error) {
      this.options.onFailed(error as Error);
      throw new DrainFailedError(error);
    } finally {
      this.drains.delete(drain);
    }
  }
}
