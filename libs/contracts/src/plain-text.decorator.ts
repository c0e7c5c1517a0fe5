import { applyDecorators } from '@nestjs/common';
import { IsString, Length, Matches, type ValidationOptions } from 'class-validator';

/** A text of 1 to `max` characters that a database can keep: not blank, without NUL and lone surrogates. `each`: of every item of a list. */
export function IsPlainText(max: number, { each = false }: Pick<ValidationOptions, 'each'> = {}): PropertyDecorator {
  const message = each ? `Send texts of 1 to ${max} characters.` : `Send a text of 1 to ${max} characters.`;
  return applyDecorators(
    IsString({ message, each }),
    Length(1, max, { message, each }),
    // eslint-disable-next-line no-control-regex -- NUL is what PostgreSQL refuses in a text.
    Matches(/^(?!\s*$)[^\u0000\p{Surrogate}]*$/u, { message, each }),
  );
}
