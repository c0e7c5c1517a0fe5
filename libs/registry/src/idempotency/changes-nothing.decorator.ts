import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const CHANGES_NOTHING = Symbol('CHANGES_NOTHING');
/** The mark in the contract. */
export const CHANGES_NOTHING_EXTENSION = 'x-changes-nothing';

/** A POST that only asks, with its question in the body: an `Idempotency-Key` means nothing to it, and its answer is not kept. */
export const ChangesNothing = (): MethodDecorator =>
  applyDecorators(SetMetadata(CHANGES_NOTHING, true), ApiExtension(CHANGES_NOTHING_EXTENSION, true));
