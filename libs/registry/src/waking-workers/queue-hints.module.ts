import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseConfig, QueueConfig } from '@sogoc/platform';
import { queueBackendOf, ResolutionHintProducer } from '@sogoc/queueing';

import { RESOLUTION_HINTS } from './resolution-hints';

/** Hints through the queue that the configuration names. */
@Module({
  providers: [
    {
      provide: RESOLUTION_HINTS,
      inject: [QueueConfig, DatabaseConfig],
      useFactory: (queue: QueueConfig, database: DatabaseConfig) =>
        new ResolutionHintProducer(queueBackendOf(queue, database), queue.resolutionLanes),
    },
  ],
  exports: [RESOLUTION_HINTS],
})
export class QueueHintsModule implements OnApplicationShutdown {
  constructor(@Inject(RESOLUTION_HINTS) private readonly producer: ResolutionHintProducer) {}

  async onApplicationShutdown(): Promise<void> {
    await this.producer.close();
  }
}
