import { RouteNotFoundError } from '@sogoc/platform';
import type { FastifyInstance } from 'fastify';

import type { Authenticator } from './authenticator';
import type { GuardedRequest } from '../guarded-request';

/** Paths of which every call needs a caller. Calls elsewhere that need one are refused by the guard, which looks at each. */
const NEEDS_CALLER = /^\/(v1\/|metrics$)/;
/** But for these, by which one becomes a caller. */
const BEGINS = new Set(['POST /v1/token', 'POST /v1/session', 'GET /v1/session/oidc', 'GET /v1/session/oidc/callback']);
/** What is for everybody; who sends a key all the same may send any. */
const FOR_EVERYBODY = /^(GET|HEAD) \/v1\/open-data(\/|$)/;

/** Looks for the caller before the body is read: whoever is nobody costs the registry no more than a line. */
export function authenticateEarly(fastify: FastifyInstance, authenticator: Pick<Authenticator, 'grantOf'>): void {
  fastify.addHook('onRequest', async (request: GuardedRequest) => {
    if (request.is404) throw new RouteNotFoundError();
    const { url = '' } = request.routeOptions;
    const call = `${request.method} ${url}`;
    if (!NEEDS_CALLER.test(url) || BEGINS.has(call) || FOR_EVERYBODY.test(call)) return;
    request.grant = await authenticator.grantOf(request);
  });
}
