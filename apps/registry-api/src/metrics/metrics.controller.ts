import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow } from '@sogoc/access';
import { MetricsRegistry } from '@sogoc/platform';
import type { FastifyReply } from 'fastify';

import { ReadinessGauges } from './readiness-gauges';
import { RegistryGauges } from './registry-gauges';

/** For Prometheus: scrape it with an operator's key as bearer token. */
@Controller('metrics')
@Allow('operator')
@ApiTags('Operations')
export class MetricsController {
  constructor(
    private readonly metrics: MetricsRegistry,
    private readonly gauges: RegistryGauges,
    private readonly readiness: ReadinessGauges,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Metrics in the text format of Prometheus', operationId: 'getMetrics' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    await this.readiness.refresh();
    await this.gauges.refresh();
    void reply.headers({ 'content-type': this.metrics.contentType, 'cache-control': 'no-store' });
    return this.metrics.metrics();
  }
}
