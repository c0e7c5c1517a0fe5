import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

import { ForbiddenError } from '../errors';
import { type Grant, isForCollection, type Role } from '../grant';
import { actsAs } from '../role-hierarchy';
import { ReadLog } from '../record-of-reads/read-log';
import { recordRefusal } from '../record-of-reads/record-refusal';
import { ALLOWED_ROLES, OPEN_TO_ALL } from './allow.decorator';
import { Authenticator } from './authenticator';
import type { GuardedRequest } from '../guarded-request';

/** Every handler passes here: 401 without a key or session in force, 403, on record, when the caller's role or source has no right to the call. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly log: ReadLog,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN_TO_ALL, targets)) return true;
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    request.grant ??= await this.authenticator.grantOf(request);
    const roles = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ALLOWED_ROLES, targets) ?? [];
    if (actsAs(request.grant, ...roles) && isAtHome(request.grant, request)) return true;
    const error = new ForbiddenError();
    await recordRefusal(this.log, request, request.grant, error);
    throw error;
  }
}

function isAtHome(grant: Grant, request: GuardedRequest): boolean {
  const { source, collection } = request.params as { source?: string; collection?: string };
  if (collection !== undefined && !isForCollection(grant, collection)) return false;
  return grant.role !== 'source' || source === undefined || source === grant.source;
}
