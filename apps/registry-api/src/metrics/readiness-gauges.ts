import { Inject, Injectable } from '@nestjs/common';
import { METRIC_PREFIX, MetricsRegistry } from '@sogoc/platform';
import { Gauge } from 'prom-client';

import { assessReadiness, READINESS_CHECKS, type ReadinessCheck } from '../health/readiness';

/** What `/readyz` tells, for alerts: the same checks, run at each scrape. */
@Injectable()
export class ReadinessGauges {
  private readonly ready: Gauge;
  private readonly up: Gauge<'check'>;

  constructor(
    @Inject(READINESS_CHECKS) private readonly checks: readonly ReadinessCheck[],
    registry: MetricsRegistry,
  ) {
    const registers = [registry];
    this.ready = new Gauge({
      name: `${METRIC_PREFIX}ready`,
      help: '1 when the process can serve requests, be it degraded',
      registers,
    });
    this.up = new Gauge({
      name: `${METRIC_PREFIX}check_up`,
      help: '1 when the thing that the process needs answers',
      labelNames: ['check'],
      registers,
    });
  }

  async refresh(): Promise<void> {
    const { status, checks } = await assessReadiness(this.checks);
    this.ready.set(status === 'unavailable' ? 0 : 1);
    for (const [check, state] of Object.entries(checks)) this.up.set({ check }, state === 'up' ? 1 : 0);
  }
}
