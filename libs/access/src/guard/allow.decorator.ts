import { SetMetadata } from '@nestjs/common';

import type { Role } from '../grant';

export const ALLOWED_ROLES = Symbol('ALLOWED_ROLES');
export const OPEN_TO_ALL = Symbol('OPEN_TO_ALL');

/**
 * Roles that may call a handler (or every handler of a controller; the handler's own outranks). A handler without this and without
 * {@link OpenToAll} is open to nobody. A key of role `source` further acts only where the path's `:source` is its own.
 */
export const Allow = (...roles: readonly Role[]) => SetMetadata(ALLOWED_ROLES, roles);

/** Roles that may call a handler; empty for one that is open to all, or to nobody. */
export const rolesOf = (handler: object, controller: object): readonly Role[] =>
  ((Reflect.getMetadata(ALLOWED_ROLES, handler) ?? Reflect.getMetadata(ALLOWED_ROLES, controller)) as
    readonly Role[] | undefined) ?? [];

/** A handler that needs no key: health, the contract, problem pages. */
export const OpenToAll = () => SetMetadata(OPEN_TO_ALL, true);

/** The roles that may call a handler; `everybody` where nobody has to say who calls. */
export function allowedRoles(handler: object, controller: object): readonly Role[] | 'everybody' {
  const isOpen: unknown = Reflect.getMetadata(OPEN_TO_ALL, handler) ?? Reflect.getMetadata(OPEN_TO_ALL, controller);
  return isOpen === true ? 'everybody' : rolesOf(handler, controller);
}
