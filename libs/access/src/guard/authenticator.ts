import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { SessionsService } from '../accounts/sessions.service';
import { OriginCheck } from '../accounts/origin-check';
import { sessionTokenOf } from '../accounts/session-cookie';
import { UnauthenticatedError } from '../errors';
import type { Grant } from '../grant';
import { KeyRing } from '../keys/key-ring';
import { bearerKeyOf } from './bearer-key';

/** What a request says of who sends it. */
export type CallersRequest = Pick<FastifyRequest, 'method' | 'headers'>;

/** Tells who calls: the one place where a request becomes a caller. */
@Injectable()
export class Authenticator {
  constructor(
    private readonly keys: KeyRing,
    private readonly sessions: SessionsService,
    private readonly origins: OriginCheck,
  ) {}

  /**
   * By `Authorization: Bearer`, else by the session's cookie. Throws `UnauthenticatedError`; and `ForeignOriginError` for a change that
   * another site makes a browser send.
   */
  async grantOf(request: CallersRequest): Promise<Grant> {
    const { authorization, cookie } = request.headers;
    const key = bearerKeyOf(authorization);
    if (key !== undefined) return (await this.keys.grantOf(key, new Date())) ?? refuse();
    const token = authorization === undefined ? sessionTokenOf(cookie) : undefined;
    const grant = token === undefined ? undefined : await this.sessions.grantOf(token, new Date());
    if (grant === undefined) return refuse();
    this.origins.refuseForeign(request);
    return grant;
  }
}

function refuse(): never {
  throw new UnauthenticatedError();
}
