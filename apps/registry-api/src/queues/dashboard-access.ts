import { bearerKeyOf, ForbiddenError, UnauthenticatedError } from '@sogoc/access';
import type { KeyInUse } from '@sogoc/persistence';
import { PROBLEM_CONTENT_TYPE, problemDocumentOf, TokenBuckets } from '@sogoc/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { FORM_CONTENT_TYPE } from '../edge/form-bodies';
import type { DashboardSession } from './dashboard-session';
import { type LoginNotice, loginPage } from './login-page';

const LOGIN = '/queues/login';
const LOGOUT = '/queues/logout';
/** Tries of one address: a few at once, then one every ten seconds. Keys cannot be guessed; this keeps the log and the database quiet. */
const LOGIN_LIMITS = { burst: 10, callsPerSecond: 0.1 };
/** The board looks and never acts; its own switch for that is on too. */
const LOOKING = ['GET', 'HEAD'];

/** Lets operators at the routes of this scope, by bearer or by a login, and nobody else. */
export function guardDashboard(scope: FastifyInstance, session: DashboardSession): void {
  const tries = new TokenBuckets(LOGIN_LIMITS);
  scope.removeContentTypeParser(FORM_CONTENT_TYPE);
  scope.addContentTypeParser<string>(FORM_CONTENT_TYPE, { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(body))),
  );
  scope.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?')[0];
    if (path === LOGIN || path === LOGOUT) return;
    const grant = await grantOf(request, session);
    if (grant === undefined) return refuse(request, reply, 401, 'none');
    if (grant.role !== 'operator' || !LOOKING.includes(request.method))
      return refuse(request, reply, 403, 'not-an-operator');
  });
  scope.get(LOGIN, { schema: { hide: true } as object }, async (_request, reply) => sendPage(reply, 200, 'none'));
  scope.post(LOGIN, async (request, reply) => {
    const { isAllowed, retryInSeconds } = tries.take(request.ip, performance.now());
    if (!isAllowed) return sendPage(reply.header('retry-after', retryInSeconds), 429, 'too-many-tries');
    const { key = '' } = (request.body ?? {}) as { key?: string };
    const grant = await session.ofKey(key.trim(), new Date());
    if (grant === undefined) return sendPage(reply, 401, 'unknown-key');
    if (grant.role !== 'operator') return sendPage(reply, 403, 'not-an-operator');
    return reply
      .header('set-cookie', session.begin(key.trim(), new Date(), request.headers.host))
      .redirect('/queues', 303);
  });
  scope.post(LOGOUT, async (request, reply) =>
    reply.header('set-cookie', await session.end(request.headers.cookie, request.headers.host)).redirect(LOGIN, 303),
  );
}

async function grantOf(request: FastifyRequest, session: DashboardSession): Promise<KeyInUse | undefined> {
  const key = bearerKeyOf(request.headers.authorization);
  return key === undefined ? session.ofCookies(request.headers.cookie, new Date()) : session.ofKey(key, new Date());
}

/** A page for a person at a browser, a problem for a program. */
function refuse(request: FastifyRequest, reply: FastifyReply, status: 401 | 403, notice: LoginNotice): FastifyReply {
  if (request.headers.accept?.includes('text/html')) return sendPage(reply, status, notice);
  const error = status === 401 ? new UnauthenticatedError() : new ForbiddenError();
  return reply
    .status(status)
    .headers({ ...('headers' in error ? error.headers : {}), 'content-type': PROBLEM_CONTENT_TYPE })
    .send(JSON.stringify(problemDocumentOf(error, request.id)));
}

const sendPage = (reply: FastifyReply, status: number, notice: LoginNotice): FastifyReply =>
  reply.status(status).header('content-type', 'text/html; charset=utf-8').send(loginPage(notice));
