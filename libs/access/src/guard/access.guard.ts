import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

import { ForbiddenError, UnauthenticatedError } from '../errors';
import type { Grant, Role } from '../grant';
import { KeyRing } from '../keys/key-ring';
import { ALLOWED_ROLES, OPEN_TO_ALL } from './allow.decorator';
import { bearerKeyOf } from './bearer-key';
import type { GuardedRequest } from './guarded-request';

/** Every handler passes here: 401 without a key in force, 403 when the key's role or source has no right to the call. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: KeyRing,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN_TO_ALL, targets)) return true;
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    request.grant = await this.grantOf(request);
    const roles = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ALLOWED_ROLES, targets) ?? [];
    if (!roles.includes(request.grant.role) || !isAtHome(request.grant, request)) throw new ForbiddenError();
    return true;
  }

  private async grantOf(request: GuardedRequest): Promise<Grant> {
    const key = bearerKeyOf(request.headers.authorization);
    const grant = key === undefined ? undefined : await this.keys.grantOf(key, new Date());
    if (grant === undefined) throw new UnauthenticatedError();
    return grant;
  }
}

function isAtHome(grant: Grant, request: GuardedRequest): boolean {
  const { source } = request.params as { source?: string };
  return grant.role !== 'source' || source === undefined || source === grant.source;
}
