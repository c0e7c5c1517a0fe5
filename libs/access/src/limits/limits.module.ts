import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { PersistenceModule } from '@sogoc/persistence';

import { KeyAllowances } from './key-allowances';
import { QuestionMisses } from './question-misses';
import { RateLimitInterceptor } from './rate-limit.interceptor';

/** What keys may still ask for, for who counts it. Needs `RateLimitConfig` and the metrics in the application. */
@Module({
  imports: [PersistenceModule],
  providers: [KeyAllowances, QuestionMisses],
  exports: [KeyAllowances, QuestionMisses],
})
export class LimitsModule {}

/** Limits every handler of the application. */
@Module({ imports: [LimitsModule], providers: [{ provide: APP_INTERCEPTOR, useClass: RateLimitInterceptor }] })
export class RateLimitModule {}
