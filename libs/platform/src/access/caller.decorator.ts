import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

import type { RegistryRequest } from '../http/registry-request';
import type { Grant } from './grant';
import { UnauthenticatedError } from './unauthenticated.error';

/** The caller's grant, for a handler's parameter. */
export const Caller = createParamDecorator((_unused: unknown, context: ExecutionContext): Grant => {
  const { grant } = context.switchToHttp().getRequest<RegistryRequest>();
  if (grant === undefined) throw new UnauthenticatedError();
  return grant;
});
