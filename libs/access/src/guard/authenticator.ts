import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { SessionsService } from '../accounts/sessions.service';
import { OriginCheck } from '../accounts/origin-check';
import { sessionTokenOf } from '../accounts/session-cookie';
import { UnauthenticatedError } from '../errors';
import type { Grant } from '../grant';
import { KeyRing } from '../keys/key-ring';
import { ReadLog } from '../record-of-reads/read-log';
import { recordRefusal } from '../record-of-reads/record-refusal';
import type { CallOnRecord } from '../record-of-reads/statement-of-call';
import { bearerKeyOf } from './bearer-key';

/** What a request says of who sends it. */
export type CallersRequest = Pick<FastifyRequest, 'method' | 'headers' | 'id'> & CallOnRecord;

/** Tells who calls: the one place where a request becomes a caller. */
@Injectable()
export class Authenticator {
  constructor(
    private readonly keys: KeyRing,
    private readonly sessions: SessionsService,
    private readonly origins: OriginCheck,
    private readonly log: ReadLog,
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
    await this.refuseForeign(request, grant);
    return grant;
  }

  /** Whose session another site tried to use is known, so it is on record. */
  private async refuseForeign(request: CallersRequest, grant: Grant): Promise<void> {
    try {
      this.origins.refuseForeign(request);
    } catch (error) {
      await recordRefusal(this.log, request, grant, error);
      throw error;
    }
  }
}

function refuse(): never {
  throw new UnauthenticatedError();
}
