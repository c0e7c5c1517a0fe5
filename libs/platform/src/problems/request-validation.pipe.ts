import { type ValidationError, ValidationPipe } from '@nestjs/common';
import type { FieldFault } from '@sogoc/kernel';

import { InvalidRequestError } from './errors';

const escapeToken = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1');
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function faultsOf(errors: readonly ValidationError[], parent = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${escapeToken(error.property)}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, detail]) => ({
      pointer,
      code: kebab(rule),
      detail,
    }));
    return [...own, ...faultsOf(error.children ?? [], pointer)];
  });
}

/**
 * For DTOs with class-validator: unknown members and parameters are ignored, faults become 422 with JSON pointers. Write messages
 * without `$value`. Attributes of records never pass here.
 */
export const requestValidationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new InvalidRequestError(faultsOf(errors)),
  });
