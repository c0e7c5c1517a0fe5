import type { ProblemDto } from '@sogoc/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { PROBLEM_CONTENT_TYPE, problemType } from '../problems/problem-document';
import { RouteMethods } from './route-methods';

export const METHOD_NOT_ALLOWED_CODE = 'method-not-allowed';

function problem(instance: string): ProblemDto {
  return {
    type: problemType(METHOD_NOT_ALLOWED_CODE),
    title: 'This path has no such method',
    status: 405,
    detail: 'The header Allow names the methods it has.',
    instance,
    code: METHOD_NOT_ALLOWED_CODE,
  };
}

/** Answers 405 with `Allow` for a path that exists under other methods. Must run before the routes are registered. */
export function registerMethodProblems(fastify: FastifyInstance): void {
  const routes = RouteMethods.watch(fastify);
  fastify.addHook('onRequest', (request, reply, done) => {
    const methods = request.is404 ? routes.of(request.url.split('?')[0] ?? '') : [];
    if (methods.length === 0) return done();
    refuseMethod(request, reply, methods);
  });
}

/** Answers 405. `methods`: those that the path has. */
export function refuseMethod(request: FastifyRequest, reply: FastifyReply, methods: readonly string[]): void {
  void reply
    .status(405)
    .headers({ allow: methods.join(', '), 'content-type': PROBLEM_CONTENT_TYPE })
    .send(JSON.stringify(problem(request.id)));
}
