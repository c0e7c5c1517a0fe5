import 'reflect-metadata';

import { SetMetadata } from '@nestjs/common';

export const UNDER_GRANTS = Symbol('UNDER_GRANTS');

/** Marks a handler whose answer keeps to fields and rows of a grant. Keys of systems are refused by every handler without it. */
export const UnderGrants = (): MethodDecorator => SetMetadata(UNDER_GRANTS, true);

/** Whether a handler answers systems. */
export const isUnderGrants = (handler: object): boolean => Reflect.getMetadata(UNDER_GRANTS, handler) === true;
