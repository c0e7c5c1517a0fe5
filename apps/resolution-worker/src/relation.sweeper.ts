import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { WorkerConfig } from '@sogoc/platform';
import { RelationUpkeepService } from '@sogoc/registry';
import { PinoLogger } from 'nestjs-pino';

/** Looks at relations after resolutions: tasks about them, and word to readers when an answer changed. */
@Injectable()
export class RelationSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly relations: RelationUpkeepService,
    private readonly config: WorkerConfig,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(RelationSweeper.name);
  }

  onApplicationBootstrap(): void {
    this.sweeping = this.tell(() => this.relations.retryFailed()).finally(() => this.sweepAndWait());
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
      if (!this.stopping) this.timer = setTimeout(() => this.sweepAndWait(), this.config.sweepMs);
    });
  }

  private async sweep(): Promise<void> {
    await this.tell(async () => {
      const goldens = await this.relations.drain(() => this.stopping);
      if (goldens > 0) this.logger.debug({ goldens }, 'relations looked at');
    });
  }

  private async tell(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (err) {
      this.logger.error({ err }, 'the sweep for relations failed; the next one tries again');
    }
  }
}
