import { refuseMethod } from '@sogoc/platform';
import type { FastifyInstance } from 'fastify';

/** What is shown once: a HEAD would take it and show nothing. */
const SHOWN_ONCE = '/v1/keys/:id/secret';

/** Must run after the caller is known. */
export function refuseHeadOfShownOnce(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'HEAD' || request.routeOptions.url !== SHOWN_ONCE) return done();
    refuseMethod(request, reply, ['GET']);
  });
}
