import { Controller, Get, type INestApplication, Module, Param, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Allow,
  AccessModule,
  Caller,
  EntityRegistryModule,
  type Grant,
  PurposeConfig,
  PurposesModule,
  RecordOfReadsModule,
  SessionConfig,
  type ShownGoldenRecord,
  UnderGrants,
} from '@sogoc/access';
import { coreRegistry } from '@sogoc/core-entities';
import {
  ConfigModule,
  createHttpAdapter,
  DatabaseConfig,
  HttpConfig,
  LoggingConfig,
  LoggingModule,
  MetricsModule,
  RateLimitConfig,
  readConfig,
} from '@sogoc/platform';
import { GoldenRecordsModule, GoldenRecordsService } from '@sogoc/registry';

const CONFIGS = [DatabaseConfig, HttpConfig, LoggingConfig, SessionConfig, RateLimitConfig, PurposeConfig];

/** A golden record as the API shows it, behind the API's own guard. */
@Controller('v1/:collection')
@Allow('consumer')
class ReadController {
  constructor(private readonly goldens: GoldenRecordsService) {}

  @Get(':id')
  @UnderGrants()
  async read(
    @Param('collection') collection: string,
    @Param('id') id: string,
    @Caller() caller: Grant,
  ): Promise<ShownGoldenRecord> {
    const reading = await this.goldens.read(collection, id, caller);
    if (reading.kind !== 'active') throw new Error('The bench asks for active ids only');
    return reading.golden;
  }
}

/** The same server, and one that keeps to grants and the record of reads; nothing else differs. */
export async function openReadServer(databaseUrl: string, isWatched: boolean): Promise<INestApplication> {
  const environment = { DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' };
  @Module({
    imports: [
      ConfigModule.forRoot(CONFIGS, environment),
      LoggingModule.forRoot(),
      MetricsModule,
      EntityRegistryModule.forRoot(coreRegistry),
      AccessModule,
      ...(isWatched ? [RecordOfReadsModule as Type, PurposesModule as Type] : []),
      GoldenRecordsModule,
    ],
    controllers: [ReadController],
  })
  class ReadServerModule {}
  const adapter = createHttpAdapter(readConfig(HttpConfig, environment));
  const app = await NestFactory.create(ReadServerModule, adapter, { logger: false, abortOnError: false });
  await app.listen(0, '127.0.0.1');
  return app;
}
