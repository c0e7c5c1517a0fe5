import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import {
  AccessModule,
  EntityRegistryModule,
  LimitCalls,
  OidcConfig,
  PurposeConfig,
  PurposesModule,
  PutReadsOnRecord,
  RateLimitModule,
  RecordOfReadsModule,
  SessionConfig,
  TokenConfig,
} from '@sogoc/access';
import { coreRegistry, type EntityRegistry } from '@sogoc/core-entities';
import {
  aroundAllHandlers,
  ConfigModule,
  DatabaseConfig,
  type Environment,
  HttpConfig,
  IntakeConfig,
  LoggingConfig,
  LoggingModule,
  ProblemDetailsFilter,
  QueueConfig,
  QueueDashboardConfig,
  RateLimitConfig,
  ReadinessConfig,
  RefuseUnread,
  RequestValidationPipe,
} from '@sogoc/platform';
import {
  AccessLogConfig,
  ChangeFeedConfig,
  ExtractConfig,
  GivingWayModule,
  IdempotencyModule,
  QueueHintsModule,
  ReadingApartModule,
  ReadsUnderWay,
  RepeatCalls,
  SendToStandby,
} from '@sogoc/registry';

import { AccessApiModule } from './access/access-api.module';
import { AccessLogApiModule } from './access-log/access-log-api.module';
import { CatalogueApiModule } from './catalogue/catalogue-api.module';
import { ChangeFeedApiModule } from './change-feed/change-feed-api.module';
import { DecisionsApiModule } from './decisions/decisions-api.module';
import { ExplanationsApiModule } from './explanations/explanations-api.module';
import { ExportsApiModule } from './exports/exports-api.module';
import { ExtractsApiModule } from './extracts/extracts-api.module';
import { FormsApiModule } from './forms/forms-api.module';
import { GoldenRecordsApiModule } from './golden-records/golden-records-api.module';
import { HealthModule } from './health/health.module';
import { ImportsApiModule } from './imports/imports-api.module';
import { IntakeApiModule } from './intake/intake-api.module';
import { MatchApiModule } from './match/match-api.module';
import { CountIngest } from './metrics/count-ingest';
import { MetricsApiModule } from './metrics/metrics-api.module';
import { OpenapiModule } from './openapi/openapi.module';
import { PortraitsApiModule } from './portraits/portraits-api.module';
import { ProblemPageModule } from './problems/problem-page.module';
import { ProposalsApiModule } from './proposals/proposals-api.module';
import { RelationsApiModule } from './relations/relations-api.module';
import { RiskSignalsApiModule } from './risk-signals/risk-signals-api.module';
import { OpenDataApiModule } from './open-data/open-data-api.module';
import { QualityApiModule } from './quality/quality-api.module';
import { SubjectsApiModule } from './subjects/subjects-api.module';
import { TracingApiModule } from './tracing/tracing-api.module';
import { ReviewApiModule } from './review/review-api.module';
import { SearchApiModule } from './search/search-api.module';
import { SharingApiModule } from './sharing/sharing-api.module';
import { StatisticsApiModule } from './statistics/statistics-api.module';
import { StatusApiModule } from './status/status-api.module';

/** One module a feature; the list is all that a feature adds here. */
const FEATURES: NonNullable<ModuleMetadata['imports']> = [
  ProblemPageModule,
  PortraitsApiModule,
  FormsApiModule,
  GoldenRecordsApiModule,
  ExportsApiModule,
  ExtractsApiModule,
  ReviewApiModule,
  DecisionsApiModule,
  CatalogueApiModule,
  SharingApiModule,
  SubjectsApiModule,
  QualityApiModule,
  OpenDataApiModule,
  AccessApiModule,
  AccessLogApiModule,
  ProposalsApiModule,
  StatusApiModule,
  StatisticsApiModule,
  RiskSignalsApiModule,
  ChangeFeedApiModule,
  RelationsApiModule,
  TracingApiModule,
  SearchApiModule,
  MatchApiModule,
  ExplanationsApiModule,
  RateLimitModule,
  IdempotencyModule,
  GivingWayModule,
  OpenapiModule,
  ReadingApartModule,
];

const AROUND_HANDLERS = [
  ReadsUnderWay,
  // Before repeated calls: an answer that is given again is on record again.
  PutReadsOnRecord,
  CountIngest,
  LimitCalls,
  RepeatCalls,
  RefuseUnread,
  // Next to the handlers: what all others ask is asked of the primary.
  SendToStandby,
];

export interface AppOptions {
  /** In place of the process's environment. */
  readonly environment?: Environment;
  /** In place of the product's entities. */
  readonly entities?: EntityRegistry;
  /** In place of the queue: a module that exports `RESOLUTION_HINTS`. */
  readonly hints?: NonNullable<ModuleMetadata['imports']>[number];
  /** In place of standard output. */
  readonly logDestination?: NodeJS.WritableStream;
}

@Module({})
export class AppModule {
  static forRoot(options: AppOptions = {}): DynamicModule {
    const health = HealthModule.forRoot(options.hints ?? QueueHintsModule);
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(
          [
            DatabaseConfig,
            HttpConfig,
            IntakeConfig,
            QueueConfig,
            QueueDashboardConfig,
            LoggingConfig,
            ChangeFeedConfig,
            AccessLogConfig,
            ExtractConfig,
            RateLimitConfig,
            SessionConfig,
            OidcConfig,
            TokenConfig,
            PurposeConfig,
            ReadinessConfig,
          ],
          options.environment,
        ),
        LoggingModule.forRoot(options.logDestination),
        AccessModule,
        RecordOfReadsModule,
        // Behind it, so that a refusal is on record; before what does any work.
        PurposesModule,
        EntityRegistryModule.forRoot(options.entities ?? coreRegistry),
        IntakeApiModule.forRoot(options.hints ?? QueueHintsModule),
        ImportsApiModule.forRoot(options.hints ?? QueueHintsModule),
        health,
        MetricsApiModule.forRoot(health),
        ...FEATURES,
      ],
      providers: [
        RefuseUnread,
        aroundAllHandlers(...AROUND_HANDLERS),
        { provide: APP_FILTER, useClass: ProblemDetailsFilter },
        { provide: APP_PIPE, useClass: RequestValidationPipe },
      ],
    };
  }
}
