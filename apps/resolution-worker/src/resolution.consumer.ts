import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseConfig, onBehalfOfRequest, QueueConfig, WorkerConfig } from '@sogoc/platform';
import { consumeResolutionHints, queueBackendOf } from '@sogoc/queueing';
import { ResolutionService } from '@sogoc/registry';
import { PinoLogger } from 'nestjs-pino';

/** Drains an entity's pending records whenever a hint comes. */
@Injectable()
export class ResolutionConsumer implements OnApplicationBootstrap, OnApplicationShutdown {
  private consumer: ReturnType<typeof consumeResolutionHints> | undefined;
  private stopping = false;

  constructor(
    private readonly resolution: ResolutionService,
    private readonly queue: QueueConfig,
    private readonly database: DatabaseConfig,
    private readonly worker: WorkerConfig,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(ResolutionConsumer.name);
  }

  onApplicationBootstrap(): void {
    this.consumer = consumeResolutionHints(
      queueBackendOf(this.queue, this.database),
      (entity, requestId) => onBehalfOfRequest(requestId, () => this.drain(entity)),
      {
        concurrency: this.worker.concurrency,
        onError: (err) => this.logger.error({ err }, 'a resolution job failed'),
      },
    );
  }

  /** Ends after the batches under way: what is left stays pending. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.consumer?.close();
  }

  private async drain(entity: string): Promise<void> {
    await this.resolution.drain(entity, () => this.stopping);
  }
}
