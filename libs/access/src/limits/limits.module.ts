import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { KeyAllowances } from './key-allowances';
import { LimitCalls } from './limit-calls';
import { QuestionMisses } from './question-misses';

/** What keys may still ask for, for who counts it. Needs `RateLimitConfig` and the metrics in the application. */
@Module({
  imports: [PersistenceModule],
  providers: [KeyAllowances, QuestionMisses],
  exports: [KeyAllowances, QuestionMisses],
})
export class LimitsModule {}

/** Limits every handler of the application. */
@Module({ imports: [LimitsModule], providers: [LimitCalls], exports: [LimitCalls] })
export class RateLimitModule {}
