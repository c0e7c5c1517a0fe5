import { Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DisclosureModule } from '@sogoc/access';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { IdempotentCalls } from './idempotent-calls.service';
import { RepeatCalls } from './repeat-calls';

/** Honours `Idempotency-Key` on every changing POST of the application. Needs `EntityRegistryModule` there. */
@Module({
  imports: [PersistenceModule, SystemModule, DisclosureModule],
  providers: [IdempotentCalls, RepeatCalls],
  exports: [IdempotentCalls, RepeatCalls],
})
export class IdempotencyModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(private readonly calls: IdempotentCalls) {}

  onApplicationBootstrap(): void {
    this.calls.start();
  }

  onApplicationShutdown(): void {
    this.calls.stop();
  }
}
