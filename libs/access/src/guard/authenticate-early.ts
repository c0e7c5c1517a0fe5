import { RouteNotFoundError } from '@sogoc/platform';
import type { FastifyInstance } from 'fastify';

import { UnauthenticatedError } from '../errors';
import type { Grant } from '../grant';
import type { KeyRing } from '../keys/key-ring';
import { bearerKeyOf } from './bearer-key';
import type { GuardedRequest } from './guarded-request';

/** Paths of which every call needs a key. Calls elsewhere that need one are refused by the guard, which looks at each. */
const NEEDS_KEY = /^\/(v1\/|metrics$)/;

/** Looks for the key before the body is read: whoever has none costs the registry no more than a line. */
export function authenticateEarly(fastify: FastifyInstance, keys: Pick<KeyRing, 'grantOf'>): void {
  fastify.addHook('onRequest', async (request: GuardedRequest) => {
    if (request.is404) throw new RouteNotFoundError();
    if (NEEDS_KEY.test(request.routeOptions.url ?? '')) request.grant = await grantOfRequest(request, keys);
  });
}

/** Throws `UnauthenticatedError` for a request without a key in force. */
export async function grantOfRequest(request: GuardedRequest, keys: Pick<KeyRing, 'grantOf'>): Promise<Grant> {
  const key = bearerKeyOf(request.headers.authorization);
  const grant = key === undefined ? undefined : await keys.grantOf(key, new Date());
  if (grant === undefined) throw new UnauthenticatedError();
  return grant;
}
