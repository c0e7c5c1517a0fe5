import { Injectable } from '@nestjs/common';
import { atMostEvery } from '@sogoc/platform';
import type { FastifyRequest } from 'fastify';

import { SessionsService } from '../accounts/sessions.service';
import { sessionTokenOf } from '../accounts/session-cookie';
import { KeyRing } from '../keys/key-ring';
import { SESSION_TRUST_MS } from '../revocation-delay';
import { bearerKeyOf } from './bearer-key';

/** Tells of calls that go on for long whether who calls is still let in. */
@Injectable()
export class StillInForce {
  constructor(
    private readonly keys: KeyRing,
    private readonly sessions: SessionsService,
  ) {}

  /**
   * What to ask again and again. The guard let the key or the session in; whether it is revoked or over since is another question. Asking is no
   * use of a session: the call ends with it.
   */
  ofCall({ headers }: Pick<FastifyRequest, 'headers'>): () => Promise<boolean> {
    const key = bearerKeyOf(headers.authorization);
    if (key !== undefined) return async () => (await this.keys.grantOf(key, new Date())) !== undefined;
    const token = sessionTokenOf(headers.cookie);
    if (token === undefined) return () => Promise.resolve(false);
    return atMostEvery(SESSION_TRUST_MS, async () => (await this.sessions.read(token)) !== undefined);
  }
}
