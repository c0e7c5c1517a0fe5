import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  disclosedSoFar,
  type Grant,
  type GuardedRequest,
  noteDisclosure,
  RestrictionBook,
  sessionTokenOf,
} from '@sogoc/access';
import { CommitUnansweredError } from '@sogoc/persistence';
import type { AroundHandler, Next } from '@sogoc/platform';
import type { EntrySubject } from '@sogoc/transparency-log';
import type { FastifyReply } from 'fastify';

import { CallCipher } from './call-cipher';
import { CHANGES_NOTHING } from './changes-nothing.decorator';
import { IdempotencyAnswerLostError } from './errors';
import { readKey } from './idempotency-key-form';
import { IdempotentCalls } from './idempotent-calls.service';
import { bodyText } from './what-must-be-the-same';

const HEADER = 'idempotency-key';
const REPLAYED_HEADER = 'idempotency-replayed';
const KEPT_HEADERS = ['location', 'etag', 'cache-control', 'content-type'] as const;

interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Whose personal attributes the body shows. */
  readonly disclosed?: readonly EntrySubject[];
  /** Mark of what data subjects restricted when the call came; absent: nothing. */
  readonly restrictions?: string;
}

/**
 * Makes every POST that changes something repeatable under an `Idempotency-Key`. Answers of success are kept for seven days; a
 * problem is not, because nothing was done and the next try may fare better.
 */
@Injectable()
export class RepeatCalls implements AroundHandler {
  constructor(
    private readonly reflector: Reflector,
    private readonly calls: IdempotentCalls,
    private readonly restrictions: RestrictionBook,
  ) {}

  around(context: ExecutionContext, next: Next): Promise<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<GuardedRequest>();
    const sent = request.headers[HEADER];
    const { grant } = request;
    if (request.method !== 'POST' || sent === undefined || grant === undefined) return next();
    if (this.reflector.get<boolean | undefined>(CHANGES_NOTHING, context.getHandler())) return next();
    return this.once(sent, request, grant, http.getResponse<FastifyReply>(), next);
  }

  private async once(
    sent: string | readonly string[],
    request: GuardedRequest,
    grant: Grant,
    reply: FastifyReply,
    next: Next,
  ): Promise<unknown> {
    const cipher = new CallCipher(secretOf(request));
    const name = {
      keyId: grant.keyId,
      route: `POST ${request.routeOptions.url ?? ''}`,
      callHash: cipher.hash('call', readKey(sent)),
    };
    const start = await this.calls.begin(name, cipher.hash('body', bodyText(request)));
    if (start.kind === 'repeated') {
      const kept = JSON.parse(cipher.open(start.answer)) as KeptAnswer;
      this.refuseRestricted(kept, grant);
      return repeat(reply, kept);
    }
    const restrictions = this.restrictions.mark();
    const body = await this.work(start.attempt, next);
    await this.calls.finish(start.attempt, cipher.seal(JSON.stringify({ ...keep(reply, body), restrictions })));
    return body;
  }

  /** Whom it is about, or whom it names, may have restricted it since: what is signed or written out is not looked through for that. */
  private refuseRestricted({ disclosed = [], restrictions = '' }: KeptAnswer, { role }: Grant): void {
    const isOutdated = disclosed.length > 0 && restrictions !== this.restrictions.mark();
    if (role === 'consumer' && isOutdated) throw new IdempotencyAnswerLostError();
  }

  /** What is awaited within the attempt runs within it. */
  private async work(attempt: string, next: Next): Promise<unknown> {
    try {
      return await this.calls.run(attempt, next);
    } catch (error) {
      if (error instanceof CommitUnansweredError) this.calls.leave(attempt);
      else await this.calls.free(attempt);
      throw error;
    }
  }
}

/** What the guard took for the key: the last word, whatever stands between it and the scheme. Of a session, what its cookie holds. */
function secretOf({ headers: { authorization, cookie } }: GuardedRequest): string {
  return authorization?.trim().split(' ').at(-1) ?? sessionTokenOf(cookie) ?? '';
}

function keep(reply: FastifyReply, body: unknown): KeptAnswer {
  const headers = KEPT_HEADERS.flatMap((header) => {
    const value = reply.getHeader(header);
    return value === undefined ? [] : [[header, String(value)]];
  });
  return {
    status: reply.statusCode,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body,
    disclosed: disclosedSoFar(),
  };
}

function repeat(reply: FastifyReply, { status, headers, body, disclosed = [] }: KeptAnswer): unknown {
  for (const subject of disclosed) noteDisclosure(subject);
  void reply.status(status).headers({ ...headers, [REPLAYED_HEADER]: 'true' });
  return body;
}
