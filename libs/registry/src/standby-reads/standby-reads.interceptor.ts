import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { GuardedRequest } from '@sogoc/access';
import { type ReadsFrom, Standby, TransactionRunner, withinStandby } from '@sogoc/persistence';
import { isSafeMethod } from '@sogoc/platform';
import { mergeMap, Observable } from 'rxjs';

import { CHANGES_NOTHING } from '../idempotency/changes-nothing.decorator';
import { MAY_LAG } from './may-lag.decorator';

/** Stands last before a handler: who calls, and whether he may, is asked of the primary, and what was read is on record there. */
@Injectable()
export class StandbyReadsInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly standby: Standby,
    private readonly transactions: TransactionRunner,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const { grant } = request;
    if (!this.standby.isNamed || grant === undefined) return next.handle();
    const handler = context.getHandler();
    const onlyReads = isSafeMethod(request.method) || this.reflector.get<boolean>(CHANGES_NOTHING, handler) === true;
    if (!onlyReads) return next.handle().pipe(mergeMap((body) => this.noteWritten(grant.keyId, body)));
    if (this.reflector.getAllAndOverride<boolean>(MAY_LAG, [handler, context.getClass()]) !== true)
      return next.handle();
    const standby = await this.standby.for(grant.keyId);
    return standby === undefined ? next.handle() : within(standby, next);
  }

  private async noteWritten(keyId: string, body: unknown): Promise<unknown> {
    await this.standby.wrote(keyId, this.transactions);
    return body;
  }
}

/** What is subscribed to within runs within. */
const within = (standby: ReadsFrom, next: CallHandler): Observable<unknown> =>
  new Observable((subscriber) => withinStandby(standby, () => next.handle().subscribe(subscriber)));
