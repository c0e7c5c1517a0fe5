import { type DynamicModule, Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MetricsModule, MetricsRegistry, registerHttpMetrics } from '@sogoc/platform';
import { OperationsModule } from '@sogoc/registry';

import { CountIngest } from './count-ingest';
import { MetricsController } from './metrics.controller';
import { ReadinessGauges } from './readiness-gauges';
import { RegistryGauges } from './registry-gauges';

@Module({})
export class MetricsApiModule {
  /** `health` exports `READINESS_CHECKS`. */
  static forRoot(health: DynamicModule): DynamicModule {
    return {
      module: MetricsApiModule,
      imports: [MetricsModule, OperationsModule, health],
      controllers: [MetricsController],
      providers: [RegistryGauges, ReadinessGauges, CountIngest],
      exports: [CountIngest],
    };
  }

  constructor(host: HttpAdapterHost, registry: MetricsRegistry) {
    const adapter = host.httpAdapter as ReturnType<NestFastifyApplication['getHttpAdapter']>;
    registerHttpMetrics(adapter.getInstance(), registry);
  }
}
