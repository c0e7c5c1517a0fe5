import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureHttp, createHttpAdapter, HttpConfig, readConfig } from '@sogoc/platform';
import { Logger } from 'nestjs-pino';

import { AppModule, type AppOptions } from './app.module';
import { setUpOpenapi } from './openapi/set-up-openapi';
import { setUpQueueDashboard } from './queues/set-up-queue-dashboard';

/** The whole API, not yet listening: call `listen`, or `init` and Fastify's `inject` in tests. */
export async function createApp(options: AppOptions = {}): Promise<NestFastifyApplication> {
  const adapter = createHttpAdapter(readConfig(HttpConfig, options.environment));
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(options), adapter, {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  await configureHttp(app);
  setUpOpenapi(app);
  await setUpQueueDashboard(app);
  return app;
}
