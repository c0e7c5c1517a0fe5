import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from 'helmet';

import { callHandlersDirectly } from '../handling/call-handlers-directly';
import { registerRequestLog } from './request-log';
import { registerBodyParsers } from './body-parsers';
import { registerConnectionClosing } from './close-connections';
import { registerMethodProblems } from './method-not-allowed';

/** Parsers, headers, the access log and how handlers are called. Must run before `init`, which registers the routes. */
export function configureHttp(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  registerBodyParsers(fastify);
  registerRequestLog(fastify);
  registerMethodProblems(fastify);
  registerConnectionClosing(fastify);
  const protection = protectiveHeaders();
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(protection);
    done();
  });
  callHandlersDirectly(app);
}

/**
 * They are the same for every answer, so they are made once. Fastify writes them with its own: set on the raw answer one by one, they have Node
 * check and merge all headers anew.
 */
function protectiveHeaders(): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  helmet({ contentSecurityPolicy: false })(answer.req, answer, () => undefined);
  for (const [name, value] of Object.entries(answer.getHeaders())) headers[name] = String(value);
  return headers;
}
