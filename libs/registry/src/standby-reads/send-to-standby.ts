import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { GuardedRequest } from '@sogoc/access';
import { Standby, TransactionRunner, withinStandby } from '@sogoc/persistence';
import { type AroundHandler, isSafeMethod, type Next } from '@sogoc/platform';

import { CHANGES_NOTHING } from '../idempotency/changes-nothing.decorator';
import { MAY_LAG } from './may-lag.decorator';

/** Stands last before a handler: who calls, and whether he may, is asked of the primary, and what was read is on record there. */
@Injectable()
export class SendToStandby implements AroundHandler {
  constructor(
    private readonly reflector: Reflector,
    private readonly standby: Standby,
    private readonly transactions: TransactionRunner,
  ) {}

  around(context: ExecutionContext, next: Next): Promise<unknown> {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const { grant } = request;
    if (!this.standby.isNamed || grant === undefined) return next();
    const handler = context.getHandler();
    const onlyReads = isSafeMethod(request.method) || this.reflector.get<boolean>(CHANGES_NOTHING, handler) === true;
    if (!onlyReads) return this.writing(grant.keyId, next);
    const mayLag = this.reflector.getAllAndOverride<boolean>(MAY_LAG, [handler, context.getClass()]) === true;
    return mayLag ? this.lagging(grant.keyId, next) : next();
  }

  private async writing(keyId: string, next: Next): Promise<unknown> {
    const body = await next();
    await this.standby.wrote(keyId, this.transactions);
    return body;
  }

  private async lagging(keyId: string, next: Next): Promise<unknown> {
    const standby = await this.standby.for(keyId);
    return standby === undefined ? next() : withinStandby(standby, next);
  }
}
