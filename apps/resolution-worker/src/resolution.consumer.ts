import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseConfig, QueueConfig, withinRequest, WorkerConfig } from '@sogoc/platform';
import { queueBackendOf, ResolutionHintConsumer } from '@sogoc/queueing';
import { DrainThreads, ReplayService, ResolutionService } from '@sogoc/registry';
import { PinoLogger } from 'nestjs-pino';

import { RetryBackOff } from './retry-back-off';

/** Milliseconds between two lines about a queue that is away, of which it tells every second. */
const QUEUE_ERROR_EVERY_MS = 30_000;

/** Drains an entity's pending records whenever a hint comes. */
@Injectable()
export class ResolutionConsumer implements OnApplicationBootstrap, OnApplicationShutdown {
  private consumer: ResolutionHintConsumer | undefined;
  private queueErrorToldAt = -Infinity;
  private stopping = false;
  private readonly backOffs = new Map<string, RetryBackOff>();

  constructor(
    private readonly resolution: ResolutionService,
    private readonly threads: DrainThreads,
    private readonly replay: ReplayService,
    private readonly queue: QueueConfig,
    private readonly database: DatabaseConfig,
    private readonly worker: WorkerConfig,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(ResolutionConsumer.name);
  }

  onApplicationBootstrap(): void {
    this.consumer = new ResolutionHintConsumer(
      queueBackendOf(this.queue, this.database),
      (entity, requestId) => withinRequest(requestId, () => this.drainWhenDue(entity)),
      {
        concurrency: this.worker.concurrency,
        onFailed: (err) => this.logger.error({ err }, 'a resolution job failed; it is tried again'),
        onQueueError: (err) => this.tellQueueError(err),
      },
    );
  }

  /** Ends after the batches under way: what is left stays pending. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.threads.stop();
    await this.consumer?.close();
  }

  /** A hint that comes too soon after a failure is let go: the sweeper repeats it as long as work waits. */
  private async drainWhenDue(entity: string): Promise<void> {
    const backOff = this.backOffOf(entity);
    if (!backOff.isDue) return;
    try {
      await this.drain(entity);
      backOff.succeeded();
    } catch (error) {
      backOff.failed();
      throw error;
    }
  }

  private backOffOf(entity: string): RetryBackOff {
    const backOff = this.backOffs.get(entity) ?? new RetryBackOff();
    this.backOffs.set(entity, backOff);
    return backOff;
  }

  private async drain(entity: string): Promise<void> {
    do {
      let help: Promise<void> | undefined;
      await this.resolution.drain(
        entity,
        () => this.stopping,
        () => (help ??= this.helpWhenLarge(entity)),
      );
      await help;
    } while (
      // A replay goes on as long as it finds records that are behind.
      !this.stopping &&
      (await this.replay.feed(entity)) > 0
    );
  }

  /** A thread that cannot be asked for is not missed. */
  private async helpWhenLarge(entity: string): Promise<void> {
    if (await this.resolution.isLarge(entity).catch(() => false)) await this.threads.help(entity);
  }

  private tellQueueError(err: Error): void {
    if (performance.now() - this.queueErrorToldAt < QUEUE_ERROR_EVERY_MS) return;
    this.queueErrorToldAt = performance.now();
    const reply = replyOf(err);
    if (reply === undefined)
      this.logger.warn({ err }, 'the queue does not answer; the worker goes on by itself when it is back');
    else this.logger.warn({ err, reply }, 'the queue refuses; look at REDIS_URL and at that server');
  }
}

/** The code with which a Redis refuses: `WRONGPASS`, `READONLY`, `OOM`. What stands behind it may be anything. */
const replyOf = ({ name, message }: Error): string | undefined =>
  name === 'ReplyError' ? /^[A-Z]{2,20}\b/.exec(message)?.[0] : undefined;
