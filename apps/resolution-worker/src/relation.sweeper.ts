import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { METRIC_PREFIX, MetricsRegistry, WorkerConfig } from '@sogoc/platform';
import { RelationUpkeepService } from '@sogoc/registry';
import { PinoLogger } from 'nestjs-pino';
import { Counter } from 'prom-client';

import { RetryBackOff } from './retry-back-off';

/** Looks at relations after resolutions: tasks about them, and word to readers when an answer changed. */
@Injectable()
export class RelationSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();
  private stopping = false;
  private failedAsked = false;
  private readonly backOff = new RetryBackOff();
  private readonly retries: Counter;

  constructor(
    private readonly relations: RelationUpkeepService,
    private readonly config: WorkerConfig,
    private readonly logger: PinoLogger,
    metrics: MetricsRegistry,
  ) {
    this.retries = new Counter({
      name: `${METRIC_PREFIX}relation_retries_total`,
      help: 'Looks at relations that ended for no fault of a golden record, to be tried again',
      registers: [metrics],
    });
    logger.setContext(RelationSweeper.name);
  }

  onApplicationBootstrap(): void {
    this.sweepAndWait();
  }

  /** Ends after the batch under way: what is left waits in the database. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.sweeping;
  }

  private sweepAndWait(): void {
    if (this.stopping) return;
    this.sweeping = this.sweep().finally(() => {
      const waitMs = Math.max(this.config.sweepMs, this.backOff.waitMs);
      if (!this.stopping) this.timer = setTimeout(() => this.sweepAndWait(), waitMs);
    });
  }

  private async sweep(): Promise<void> {
    await this.tell(async () => {
      await this.askFailed();
      const goldens = await this.relations.drain(() => this.stopping);
      if (goldens > 0) this.logger.debug({ goldens }, 'relations looked at');
    });
  }

  /** Once in the life of the process: what failed before may be within its reach. */
  private async askFailed(): Promise<void> {
    if (this.failedAsked) return;
    await this.relations.retryFailed();
    this.failedAsked = true;
  }

  private async tell(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.backOff.succeeded();
    } catch (err) {
      this.backOff.failed();
      this.retries.inc();
      this.logger.error({ err }, 'the sweep for relations failed; the next one tries again');
    }
  }
}
