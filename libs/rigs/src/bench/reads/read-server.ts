import { Writable } from 'node:stream';

import { Controller, Get, Header, Module, Param, Query, type Type } from '@nestjs/common';
import { APP_FILTER, APP_PIPE, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  Allow,
  AccessModule,
  authenticateEarly,
  Authenticator,
  Caller,
  EntityRegistryModule,
  type Grant,
  LimitCalls,
  PurposeConfig,
  PurposesModule,
  PutReadsOnRecord,
  RateLimitModule,
  RecordOfReadsModule,
  SessionConfig,
  type ShownGoldenRecord,
  UnderGrants,
} from '@sogoc/access';
import { GoldenTimeQueryDto } from '@sogoc/contracts';
import { coreRegistry } from '@sogoc/core-entities';
import {
  aroundAllHandlers,
  ConfigModule,
  configureHttp,
  createHttpAdapter,
  DatabaseConfig,
  HttpConfig,
  LoggingConfig,
  LoggingModule,
  MetricsModule,
  ProblemDetailsFilter,
  RateLimitConfig,
  readConfig,
  RefuseUnread,
  RequestValidationPipe,
} from '@sogoc/platform';
import {
  GoldenRecordsModule,
  GoldenRecordsService,
  IdempotencyModule,
  MayLag,
  ReadingApartModule,
  RepeatCalls,
  SendToStandby,
} from '@sogoc/registry';
import type { AddressInfo } from 'node:net';

/** A server that answers reads by id, until it is closed. */
export interface ReadServer {
  readonly port: number;
  close(): Promise<void>;
}

const CONFIGS = [DatabaseConfig, HttpConfig, LoggingConfig, SessionConfig, RateLimitConfig, PurposeConfig];
/** Calls of one key: nobody is held back. */
const NO_LIMIT = '100000';

/** A golden record as the API answers it: the same guards, checks and headers stand before the service. */
@MayLag()
@Controller('v1/:collection')
@Allow('consumer', 'steward')
class ReadController {
  constructor(private readonly goldens: GoldenRecordsService) {}

  @Get(':id')
  @UnderGrants()
  @Header('vary', 'Authorization, Sogoc-Purpose')
  async read(
    @Param('collection') collection: string,
    @Param('id') id: string,
    @Query() { validAt, knownAt, asOf }: GoldenTimeQueryDto,
    @Caller() caller: Grant,
  ): Promise<ShownGoldenRecord> {
    const reading = await this.goldens.read(collection, id, caller, { validAt, knownAt: knownAt ?? asOf });
    if (reading.kind !== 'active') throw new Error('The bench asks for active ids only');
    return reading.golden;
  }
}

/**
 * The API's own way of a read: what it puts before every handler, in its order, and its line in the log, which is thrown away. `isWatched`:
 * with the two modules that keep to grants and to the record of reads; nothing else differs.
 */
export async function openReadServer(databaseUrl: string, isWatched: boolean): Promise<ReadServer> {
  const environment = {
    DATABASE_URL: databaseUrl,
    LOG_FORMAT: 'json',
    CALL_LIMIT_PER_SECOND: NO_LIMIT,
    CALL_LIMIT_BURST: NO_LIMIT,
  };
  @Module({
    imports: [
      ConfigModule.forRoot(CONFIGS, environment),
      LoggingModule.forRoot(new Writable({ write: (_line, _encoding, done) => done() })),
      MetricsModule,
      AccessModule,
      ...(isWatched ? [RecordOfReadsModule as Type, PurposesModule as Type] : []),
      EntityRegistryModule.forRoot(coreRegistry),
      GoldenRecordsModule,
      RateLimitModule,
      IdempotencyModule,
      ReadingApartModule,
    ],
    controllers: [ReadController],
    providers: [
      RefuseUnread,
      aroundAllHandlers(
        ...(isWatched ? [PutReadsOnRecord] : []),
        ...[LimitCalls, RepeatCalls, RefuseUnread, SendToStandby],
      ),
      { provide: APP_FILTER, useClass: ProblemDetailsFilter },
      { provide: APP_PIPE, useClass: RequestValidationPipe },
    ],
  })
  class ReadServerModule {}
  const adapter = createHttpAdapter(readConfig(HttpConfig, environment));
  const options = { logger: false as const, bodyParser: false, abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(ReadServerModule, adapter, options);
  configureHttp(app);
  authenticateEarly(adapter.getInstance(), app.get(Authenticator, { strict: false }));
  await app.listen(0, '127.0.0.1');
  return { port: (app.getHttpServer().address() as AddressInfo).port, close: () => app.close() };
}
