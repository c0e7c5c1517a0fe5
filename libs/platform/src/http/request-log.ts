import type { FastifyInstance } from 'fastify';
import { PinoLogger } from 'nestjs-pino';

import { withinRequest } from '../logging/request-context';
import { REQUEST_ID_HEADER } from '../request/request-id';
import type { RegistryRequest } from '../logging/registry-request';

const UNAUTHENTICATED = 401;

/** One line a request with the route's pattern, never its path: record keys are often personal numbers. Answers carry the request's id. */
export function registerRequestLog(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header(REQUEST_ID_HEADER, request.id);
    withinRequest(request.id, done);
  });
  // Again: reading a body leaves the context of the hooks before it.
  fastify.addHook('preValidation', (request, _reply, done) => withinRequest(request.id, done));
  fastify.addHook('onResponse', (request: RegistryRequest, reply, done) => {
    PinoLogger.root.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime * 10) / 10,
        keyId: request.grant?.keyId,
        recordId: request.recordId,
        code: request.problemCode,
        // Of whom no key tells: else nobody could see who tries keys.
        address: reply.statusCode === UNAUTHENTICATED ? request.ip : undefined,
      },
      'answered',
    );
    done();
  });
}
