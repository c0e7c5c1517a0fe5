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

  /** At once where the caller was looked for before the body was read. */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN_TO_ALL, targets)) return true;
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const roles = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ALLOWED_ROLES, targets) ?? [];
    if (request.grant !== undefined && mayCall(request.grant, request, roles)) return true;
    return this.letIn(request, roles);
  }

  private async letIn(request: GuardedRequest, roles: readonly Role[]): Promise<boolean> {
    request.grant ??= await this.authenticator.grantOf(request);
    if (mayCall(request.grant, request, roles)) return true;
    const error = new ForbiddenError();
    await recordRefusal(this.log, request, request.grant, error);
    throw error;
  }
}

const mayCall = (grant: Grant, request: GuardedRequest, roles: readonly Role[]): boolean =>
  actsAs(grant, ...roles) && isAtHome(grant, request);

function isAtHome(grant: Grant, request: GuardedRequest): boolean {
  const { source, collection } = request.params as { source?: string; collection?: string };
  if (collection !== undefined && !isForCollection(grant, collection)) return false;
  return grant.role !== 'source' || source === undefined || source === grant.source;
}
