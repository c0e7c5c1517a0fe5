import { setTimeout as pause } from 'node:timers/promises';

import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseConfig, QueueConfig, WorkerConfig } from '@sogoc/platform';
import { queueBackendOf, ResolutionHintProducer } from '@sogoc/queueing';
import { ResolutionService } from '@sogoc/registry';
import { PinoLogger } from 'nestjs-pino';

/** Milliseconds that a sweep under way may take at the end. */
const SWEEP_END_MS = 1_000;

/** Repeats hints that were lost: the queue may be wiped at any moment, what is pending is in the database. */
@Injectable()
export class PendingSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly hints: ResolutionHintProducer;
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly resolution: ResolutionService,
    private readonly config: WorkerConfig,
    private readonly logger: PinoLogger,
    queue: QueueConfig,
    database: DatabaseConfig,
  ) {
    logger.setContext(PendingSweeper.name);
    this.hints = new ResolutionHintProducer(queueBackendOf(queue, database), queue.resolutionLanes);
  }

  onApplicationBootstrap(): void {
    this.sweepAndWait();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    // A sweep ends at once, unless its queue is away; then closing that ends it.
    await Promise.race([this.sweeping, pause(SWEEP_END_MS)]);
    await this.hints.close();
    await this.sweeping;
  }

  private sweepAndWait(): void {
    this.sweeping = this.sweep().finally(() => {
      if (!this.stopping) this.timer = setTimeout(() => this.sweepAndWait(), this.config.sweepMs);
    });
  }

  private async sweep(): Promise<void> {
    try {
      for (const entity of await this.resolution.entitiesWithWork()) await this.hints.hintAllLanes(entity);
    } catch (err) {
      if (this.stopping) return;
      this.logger.error({ err }, 'the sweep for pending records failed; the next one tries again');
    }
  }
}
