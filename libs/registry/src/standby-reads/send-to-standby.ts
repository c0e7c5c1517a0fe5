import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { GuardedRequest } from '@sogoc/access';
import { Standby, withinStandby } from '@sogoc/persistence';
import { type AroundHandler, isSafeMethod, type Next } from '@sogoc/platform';

import { CHANGES_NOTHING } from '../idempotency/changes-nothing.decorator';
import { MAY_LAG } from './may-lag.decorator';

/** Stands last before a handler: who calls, and whether he may, is asked of the primary, and what was read is on record there. */
@Injectable()
export class SendToStandby implements AroundHandler {
  constructor(
    private readonly reflector: Reflector,
    private readonly standby: Standby,
  ) {}

  around(context: ExecutionContext, next: Next): Promise<unknown> {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const { grant } = request;
    if (!this.standby.isNamed || grant === undefined) return next();
    const handler = context.getHandler();
    const onlyReads = isSafeMethod(request.method) || this.reflector.get<boolean>(CHANGES_NOTHING, handler) === true;
    const mayLag = this.reflector.getAllAndOverride<boolean>(MAY_LAG, [handler, context.getClass()]) === true;
    return onlyReads && mayLag ? this.lagging(grant.keyId, next) : this.atPrimary(grant.keyId, next);
  }

  private async lagging(keyId: string, next: Next): Promise<unknown> {
    const standby = await this.standby.for(keyId);
    if (standby === undefined) return this.atPrimary(keyId, next);
    try {
      return await withinStandby(standby, next);
    } finally {
      // What it could not answer, the primary has.
      if (standby.isPassedOver) await this.note(keyId);
    }
  }

  /** Whoever wrote, or was shown what the standby may not have yet, is never shown less again; also when the call ends in an error. */
  private async atPrimary(keyId: string, next: Next): Promise<unknown> {
    try {
      return await next();
    } finally {
      await this.note(keyId);
    }
  }

  /** What was answered stands, also where the primary went away right behind it. */
  private async note(keyId: string): Promise<void> {
    await this.standby.hasSeenPrimary(keyId).catch(() => undefined);
  }
}
