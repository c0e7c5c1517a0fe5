import { applyDecorators } from '@nestjs/common';
import { IsString, Length, Matches } from 'class-validator';

/** A text of 1 to `max` characters that a database can keep: not blank, without NUL and lone surrogates. */
export function IsPlainText(max: number): PropertyDecorator {
  const message = `Send a text of 1 to ${max} characters.`;
  return applyDecorators(
    IsString({ message }),
    Length(1, max, { message }),
    // eslint-disable-next-line no-control-regex -- NUL is what PostgreSQL refuses in a text.
    Matches(/^(?!\s*$)[^\u0000\p{Surrogate}]*$/u, { message }),
  );
}
