import { SetMetadata, type Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

import type { Role } from '../grant';

export const ALLOWED_ROLES = Symbol('ALLOWED_ROLES');
export const OPEN_TO_ALL = Symbol('OPEN_TO_ALL');

/**
 * Roles that may call a handler (or every handler of a controller; the handler's own outranks). A handler without this and without
 * {@link OpenToAll} is open to nobody. A key of role `source` further acts only where the path's `:source` is its own.
 */
export const Allow = (...roles: readonly Role[]) => SetMetadata(ALLOWED_ROLES, roles);

/** A handler that needs no key: health, the contract, problem pages. */
export const OpenToAll = () => SetMetadata(OPEN_TO_ALL, true);

/** The roles that may call a handler of a controller; `everybody` where nobody has to say who calls. */
export function allowedRoles(handler: () => unknown, controller: Type): readonly Role[] | 'everybody' {
  const reflector = new Reflector();
  const targets = [handler, controller];
  if (reflector.getAllAndOverride<boolean | undefined>(OPEN_TO_ALL, targets)) return 'everybody';
  return reflector.getAllAndOverride<readonly Role[] | undefined>(ALLOWED_ROLES, targets) ?? [];
}
