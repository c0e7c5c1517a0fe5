import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { authenticateEarly, Authenticator } from '@sogoc/access';
import { configureHttp, createHttpAdapter, HttpConfig, readConfig } from '@sogoc/platform';
import { Logger } from 'nestjs-pino';

import { takeForms } from './edge/form-bodies';
import { limitBodies } from './edge/body-size-limits';
import { forbidStoring } from './edge/never-stored';
import { takeParts } from './edge/part-bodies';
import { refuseHeadOfShownOnce } from './edge/shown-once';
import { AppModule, type AppOptions } from './app.module';
import { setUpConsole } from './console/set-up-console';
import { setUpOpenapi } from './openapi/set-up-openapi';
import { setUpQueueDashboard } from './queues/set-up-queue-dashboard';

/** The whole API, not yet listening: call `listen`, or `init` and Fastify's `inject` in tests. */
export async function createApp(options: AppOptions = {}): Promise<NestFastifyApplication> {
  const config = readConfig(HttpConfig, options.environment);
  const adapter = createHttpAdapter(config);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(options), adapter, {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  configureHttp(app);
  const fastify = adapter.getInstance();
  authenticateEarly(fastify, app.get(Authenticator, { strict: false }));
  refuseHeadOfShownOnce(fastify);
  takeForms(fastify);
  takeParts(fastify);
  limitBodies(fastify, config.bodyLimitBytes);
  forbidStoring(fastify);
  fastify.server.maxConnections = config.maxConnections;
  setUpOpenapi(app);
  await setUpConsole(app);
  await setUpQueueDashboard(app);
  return app;
}
