import { Injectable } from '@nestjs/common';
import type { AllowanceLimit } from '@sogoc/persistence';
import { METRIC_PREFIX, MetricsRegistry, RateLimitConfig } from '@sogoc/platform';
import { PinoLogger } from 'nestjs-pino';
import { Counter } from 'prom-client';

import type { Grant } from '../grant';
import { TooManyRequestsError } from './errors';
import { KeyAllowances } from './key-allowances';

const HOUR_SECONDS = 3_600;

/** Counts questions that found nothing. Who guesses misses far more often than who knows whom it asks about. */
@Injectable()
export class QuestionMisses {
  private readonly limit: AllowanceLimit;
  private readonly misses: Counter<'call' | 'key'>;
  private readonly alarms: Counter<'key'>;

  constructor(
    private readonly allowances: KeyAllowances,
    config: RateLimitConfig,
    registry: MetricsRegistry,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(QuestionMisses.name);
    const { missesPerHour } = config;
    // What is found needs an entry of the record of reads; were misses answered without being counted, they would tell the same.
    this.limit = { name: 'misses', perSecond: missesPerHour / HOUR_SECONDS, burst: missesPerHour, mustCount: true };
    this.misses = new Counter({
      name: `${METRIC_PREFIX}question_misses_total`,
      help: 'Lookups and matches of keys below the full view that found nothing, by key id',
      labelNames: ['call', 'key'],
      registers: [registry],
    });
    this.alarms = new Counter({
      name: `${METRIC_PREFIX}guessing_alarms_total`,
      help: 'Questions that were refused because the key missed too often: somebody may be guessing. Look at the key',
      labelNames: ['key'],
      registers: [registry],
    });
  }

  /** Notes a miss. Throws `TooManyRequestsError` in place of the answer when the key missed too often. */
  async note(call: 'lookup' | 'match', { keyId }: Grant): Promise<void> {
    this.misses.inc({ call, key: keyId });
    const { isAllowed, retryInSeconds } = await this.allowances.take(keyId, this.limit);
    if (isAllowed) return;
    this.alarms.inc({ key: keyId });
    this.logger.warn({ keyId, call }, 'a key below the full view missed too often; it may be guessing');
    throw new TooManyRequestsError(retryInSeconds);
  }
}
