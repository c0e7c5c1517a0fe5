import { setTimeout as pause } from 'node:timers/promises';

import { ENTITY_REGISTRY } from '@sogoc/access';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { DatabaseConfig, QueueConfig, WorkerConfig } from '@sogoc/platform';
import { queueBackendOf, ResolutionHintProducer } from '@sogoc/queueing';
import { ReplayService, ResolutionService } from '@sogoc/registry';
import { PinoLogger } from 'nestjs-pino';

/** Milliseconds that a sweep under way may take at the end. */
const SWEEP_END_MS = 1_000;

/**
 * Repeats hints that were lost: the queue may be wiped at any moment, what is pending is in the database. And asks for records that are
 * behind the policy in force, so that at rest none is.
 */
@Injectable()
export class PendingSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly hints: ResolutionHintProducer;
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();
  private stopping = false;
  private failedAsked = false;

  constructor(
    private readonly resolution: ResolutionService,
    private readonly replay: ReplayService,
    private readonly config: WorkerConfig,
    private readonly logger: PinoLogger,
    queue: QueueConfig,
    database: DatabaseConfig,
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
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

  /** What sources pushed first: a replay that begins is not to hold its hints up. */
  private async sweep(): Promise<void> {
    await this.tell('records that failed could not be asked for again; the next sweep tries again', () =>
      this.askFailed(),
    );
    await this.tell('the sweep for pending records failed; the next one tries again', () => this.hintPending());
    await this.tell(
      'records behind the policy in force could not be asked for; the next sweep tries again',
      async () => {
        if ((await this.replay.feedAll()) > 0) await this.hintPending();
      },
    );
  }

  /** Once in the life of the process: what failed before may be within its reach. */
  private async askFailed(): Promise<void> {
    if (this.failedAsked) return;
    const names = this.entities.entities.map(({ declaration }) => declaration.entity);
    const records = await this.resolution.retryFailed(names);
    if (records > 0) this.logger.info({ records }, 'records that failed are tried once more');
    this.failedAsked = true;
  }

  private async hintPending(): Promise<void> {
    for (const entity of await this.resolution.entitiesWithWork()) await this.hints.hintAllLanes(entity);
  }

  private async tell(failure: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (err) {
      if (!this.stopping) this.logger.error({ err }, failure);
    }
  }
}
