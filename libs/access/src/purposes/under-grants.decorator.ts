import 'reflect-metadata';

import { SetMetadata } from '@nestjs/common';
import type { GrantGround } from '@sogoc/resolution';

const UNDER_GRANTS = Symbol('UNDER_GRANTS');

/**
 * Marks a handler whose answer keeps to fields and rows of a grant. Keys of systems are refused by every handler without it. `ground`: only
 * grants of that ground count, and keys of consumers without a system are refused.
 */
export const UnderGrants = (ground?: GrantGround): MethodDecorator => SetMetadata(UNDER_GRANTS, ground ?? true);

const PURPOSE_IN_BODY = Symbol('PURPOSE_IN_BODY');

/** Marks a handler whose body says `purpose` too: it counts where the header is left out. */
export const PurposeInBody = (): MethodDecorator => SetMetadata(PURPOSE_IN_BODY, true);

export const isPurposeInBody = (handler: object): boolean => Reflect.getMetadata(PURPOSE_IN_BODY, handler) === true;

/** Whether a handler answers systems. */
export const isUnderGrants = (handler: object): boolean => Reflect.getMetadata(UNDER_GRANTS, handler) !== undefined;

/** The one ground of grants by which a handler answers. */
export function groundOf(handler: object): GrantGround | undefined {
  const ground: unknown = Reflect.getMetadata(UNDER_GRANTS, handler);
  return typeof ground === 'string' ? (ground as GrantGround) : undefined;
}
