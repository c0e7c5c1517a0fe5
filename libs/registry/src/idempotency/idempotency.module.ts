import { Inject, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { DatabaseModule, IdempotentCallRepository, TransactionRunner } from '@sogoc/persistence';
import { PinoLogger } from 'nestjs-pino';
import { v7 as newUuid } from 'uuid';

import { IdempotencyInterceptor } from './idempotency.interceptor';
import { IdempotentCalls } from './idempotent-calls.service';

/** Honours `Idempotency-Key` on every changing POST of the application. */
@Module({
  imports: [DatabaseModule],
  providers: [
    {
      provide: IdempotentCalls,
      inject: [TransactionRunner, PinoLogger],
      useFactory: (unit: TransactionRunner, logger: PinoLogger) =>
        new IdempotentCalls(
          new IdempotentCallRepository(unit),
          () => newUuid(),
          (err) => logger.warn({ err }, 'an idempotent call could not be noted'),
        ),
    },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
  exports: [IdempotentCalls],
})
export class IdempotencyModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(IdempotentCalls) private readonly calls: IdempotentCalls) {}

  onApplicationBootstrap(): void {
    this.calls.start();
  }

  onApplicationShutdown(): void {
    this.calls.stop();
  }
}
