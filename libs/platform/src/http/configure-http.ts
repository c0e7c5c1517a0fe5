import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from 'helmet';

import { registerRequestLog } from './request-log';
import { registerBodyParsers } from './body-parsers';
import { registerConnectionClosing } from './close-connections';
import { registerMethodProblems } from './method-not-allowed';

/** Parsers, headers and the access log. Must run before `init`, which registers the routes. */
export function configureHttp(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  registerBodyParsers(fastify);
  registerRequestLog(fastify);
  registerMethodProblems(fastify);
  registerConnectionClosing(fastify);
  const protect = helmet({ contentSecurityPolicy: false });
  fastify.addHook('onRequest', (request, reply, done) => protect(request.raw, reply.raw, () => done()));
}
