import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { AllowanceLimit } from '@sogoc/persistence';
import { type AroundHandler, type Next, RateLimitConfig } from '@sogoc/platform';
import type { FastifyReply } from 'fastify';

import type { GuardedRequest } from '../guarded-request';
import { TooManyRequestsError } from './errors';
import { type AllowanceState, KeyAllowances } from './key-allowances';
import { COST_OF_QUESTION, type QuestionCost } from './limited.decorator';

/** Names the one policy of an answer in the headers of draft-ietf-httpapi-ratelimit-headers-10. */
const POLICY = '"key"';
const OWN_RECORDS = '/v1/sources/:source/:collection';

/** Counts calls by key, for all processes together; comes after the guard, which knows the key. */
@Injectable()
export class LimitCalls implements AroundHandler {
  private readonly questions: AllowanceLimit;
  private readonly calls: AllowanceLimit;
  private readonly ownRecords: AllowanceLimit | undefined;

  constructor(
    private readonly reflector: Reflector,
    private readonly allowances: KeyAllowances,
    config: RateLimitConfig,
  ) {
    const { sourceCallsPerSecond: own } = config;
    this.questions = { name: 'questions', perSecond: config.callsPerSecond, burst: config.burst };
    this.calls = { name: 'calls', perSecond: config.otherCallsPerSecond, burst: config.otherCallsBurst };
    this.ownRecords = own === undefined ? undefined : { name: 'own', perSecond: own, burst: Math.ceil(own) };
  }

  around(context: ExecutionContext, next: Next): Promise<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<GuardedRequest>();
    const cost = this.reflector.getAllAndOverride<QuestionCost | undefined>(COST_OF_QUESTION, [
      context.getHandler(),
      context.getClass(),
    ]);
    const limit = cost === undefined ? this.limitOfCall(request) : this.questions;
    if (!request.grant || !limit) return next();
    const reply = http.getResponse<FastifyReply>();
    const state = this.allowances.take(request.grant.keyId, limit, cost?.(request.body) ?? 1);
    // Nobody waits for what this process took ahead.
    return state instanceof Promise
      ? state.then((taken) => goOn(taken, limit, reply, next))
      : goOn(state, limit, reply, next);
  }

  /** What a source sends is not held back: it would only come later. */
  private limitOfCall({ grant, routeOptions }: GuardedRequest): AllowanceLimit | undefined {
    const isOwn = grant?.role === 'source' && routeOptions.url?.startsWith(OWN_RECORDS);
    return isOwn ? this.ownRecords : this.calls;
  }
}

function goOn(state: AllowanceState, limit: AllowanceLimit, reply: FastifyReply, next: Next): Promise<unknown> {
  const { isAllowed, remaining, fullInSeconds, retryInSeconds } = state;
  const window = Math.max(1, Math.ceil(limit.burst / limit.perSecond));
  void reply
    .header('ratelimit-policy', `${POLICY};q=${limit.burst};w=${window}`)
    .header('ratelimit', `${POLICY};r=${remaining};t=${isAllowed ? fullInSeconds : retryInSeconds}`);
  return isAllowed ? next() : Promise.reject(new TooManyRequestsError(retryInSeconds));
}
