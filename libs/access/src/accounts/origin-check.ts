import { Injectable } from '@nestjs/common';
import { isSafeMethod } from '@sogoc/platform';
import type { FastifyRequest } from 'fastify';

import { ForeignOriginError } from './errors';
import { SessionConfig } from './session.config';

/** Keeps other sites from acting through a browser that holds a session. */
@Injectable()
export class OriginCheck {
  constructor(private readonly config: SessionConfig) {}

  /**
   * Throws `ForeignOriginError` for a change that a page of another origin sends. Browsers name the origin with every change; what
   * names none is no browser, and nobody's session is in it by mistake.
   */
  refuseForeign({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): void {
    if (isSafeMethod(method)) return;
    const { origin, host } = headers;
    const isCrossSite = headers['sec-fetch-site'] === 'cross-site';
    if (origin === undefined ? isCrossSite : !this.isOwn(origin, host)) throw new ForeignOriginError();
  }

  private isOwn(origin: string, host: string | undefined): boolean {
    if (this.config.origins?.split(',').includes(origin)) return true;
    return URL.canParse(origin) && /^https?:$/.test(new URL(origin).protocol) && new URL(origin).host === host;
  }
}
