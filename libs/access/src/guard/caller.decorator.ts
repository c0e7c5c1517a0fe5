import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

import { UnauthenticatedError } from '../errors';
import type { Grant } from '../grant';
import type { GuardedRequest } from '../guarded-request';

/** The caller's grant, for a handler's parameter. */
export const Caller = createParamDecorator((_unused: unknown, context: ExecutionContext): Grant => {
  const { grant } = context.switchToHttp().getRequest<GuardedRequest>();
  if (grant === undefined) throw new UnauthenticatedError();
  return grant;
});
