import { Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { DisclosureModule } from '@sogoc/access';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { IdempotencyInterceptor } from './idempotency.interceptor';
import { IdempotentCalls } from './idempotent-calls.service';

/** Honours `Idempotency-Key` on every changing POST of the application. Needs `EntityRegistryModule` there. */
@Module({
  imports: [PersistenceModule, SystemModule, DisclosureModule],
  providers: [IdempotentCalls, { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor }],
  exports: [IdempotentCalls],
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
