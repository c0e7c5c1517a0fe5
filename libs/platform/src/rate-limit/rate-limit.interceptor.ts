import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';

import { RateLimitConfig } from '../config/rate-limit.config';
import type { RegistryRequest } from '../request/registry-request';
import { TooManyRequestsError } from './errors';
import { TokenBuckets } from './token-buckets';

const RATE_LIMITED = Symbol('RATE_LIMITED');

/** A handler that one key may call only so often; see `RateLimitConfig`. Calls of all such handlers count together. */
export const RateLimited = () => SetMetadata(RATE_LIMITED, true);

/** Names the one policy in the headers of draft-ietf-httpapi-ratelimit-headers-10. */
const POLICY = '"key"';

/** Counts calls by key; comes after the guard, which knows the key. */
@Injectable()
export class RateLimitInterceptor implements NestInterceptor {
  private readonly buckets: TokenBuckets;
  private readonly policy: string;

  constructor(
    private readonly reflector: Reflector,
    config: RateLimitConfig,
  ) {
    this.buckets = new TokenBuckets(config);
    this.policy = `${POLICY};q=${config.burst};w=${Math.max(1, Math.ceil(config.burst / config.callsPerSecond))}`;
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { grant } = http.getRequest<RegistryRequest>();
    const isLimited = this.reflector.getAllAndOverride<boolean | undefined>(RATE_LIMITED, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (isLimited && grant) this.take(grant.keyId, http.getResponse<FastifyReply>());
    return next.handle();
  }

  private take(keyId: string, reply: FastifyReply): void {
    const { isAllowed, remaining, fullInSeconds, retryInSeconds } = this.buckets.take(keyId, performance.now());
    void reply.headers({
      'ratelimit-policy': this.policy,
      ratelimit: `${POLICY};r=${remaining};t=${isAllowed ? fullInSeconds : Math.max(1, retryInSeconds)}`,
    });
    if (!isAllowed) throw new TooManyRequestsError(retryInSeconds);
  }
}
