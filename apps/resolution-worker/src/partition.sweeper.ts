import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { FullPartitions } from '@sogoc/persistence';
import { WorkerConfig } from '@sogoc/platform';
import { PinoLogger } from 'nestjs-pino';

/** Milliseconds between two looks: a partition is full after hours of the fastest load. */
const LOOK_MS = 60_000;

/** Opens the next partition of a table that only grows when the newest is full, at the start first: another process may have been ended half way. */
@Injectable()
export class PartitionSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly partitions: FullPartitions,
    private readonly config: WorkerConfig,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(PartitionSweeper.name);
  }

  onApplicationBootstrap(): void {
    this.looking = this.look();
    this.timer = setInterval(() => (this.looking = this.looking.then(() => this.look())), LOOK_MS);
    this.timer.unref();
  }

  /** To look through a partition may take minutes: whoever is next begins with it anew. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.partitions.leave();
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      const tables = this.stopping ? [] : await this.partitions.endFull(this.config.partitionNumbers);
      if (tables.length > 0) this.logger.info({ tables }, 'partitions were full; the next ones are open');
    } catch (err) {
      if (!this.stopping) this.logger.warn({ err }, 'a full partition could not be ended yet; it is tried again');
    }
  }
}
