import type { FastifyInstance } from 'fastify';
import type { PinoLogger } from 'nestjs-pino';

import { REQUEST_ID_HEADER } from './request-id';
import type { RegistryRequest } from './registry-request';

/** One line a request with the route's pattern, never its path: record keys are often personal numbers. Answers carry the request's id. */
export function registerAccessLog(fastify: FastifyInstance, logger: PinoLogger): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header(REQUEST_ID_HEADER, request.id);
    done();
  });
  fastify.addHook('onResponse', (request: RegistryRequest, reply, done) => {
    logger.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime * 10) / 10,
        keyId: request.grant?.keyId,
        recordId: request.recordId,
        code: request.problemCode,
      },
      'answered',
    );
    done();
  });
}
