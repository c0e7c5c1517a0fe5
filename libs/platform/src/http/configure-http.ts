import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { registerRequestLog } from './request-log';
import { registerBodyParsers } from './body-parsers';
import { registerConnectionClosing } from './close-connections';
import { registerMethodProblems } from './method-not-allowed';

/** Parsers, headers and the access log. Must run before `init`, which registers the routes. */
export async function configureHttp(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  registerBodyParsers(fastify);
  registerRequestLog(fastify);
  registerMethodProblems(fastify);
  registerConnectionClosing(fastify);
  await app.register(helmet, { contentSecurityPolicy: false });
}
