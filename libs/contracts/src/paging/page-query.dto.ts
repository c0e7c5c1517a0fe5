import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, ValidateBy } from 'class-validator';

/** A whole number from 1 on, as JSON or as a parameter; what is more than a page holds is taken as a full page. Empty: left out. */
export const IsPageSize = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'notASize',
      validator: {
        validate: (value: unknown) => value === '' || (isSizeLike(value) && /^0*[1-9]\d{0,15}$/.test(String(value))),
      },
    },
    { message: 'Send a whole number of items, 1 or more.' },
  );

const isSizeLike = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

export const IsCursor = (): PropertyDecorator => IsString({ message: 'Send one cursor, as it was given.' });

/** What every list takes. Each parameter has a second name, which is what the change feed calls it. */
export class PageQueryDto {
  @ApiPropertyOptional({ type: 'integer', maximum: 500, description: 'Left out: 50; more than 500 is taken as 500' })
  @IsOptional()
  @IsPageSize()
  readonly pageSize?: unknown;

  @ApiPropertyOptional({ description: 'The nextCursor of the page before' })
  @IsOptional()
  @IsCursor()
  readonly cursor?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Another name of pageSize' })
  @IsOptional()
  @IsPageSize()
  readonly limit?: unknown;

  @ApiPropertyOptional({ description: 'Another name of cursor' })
  @IsOptional()
  @IsCursor()
  readonly after?: string;
}
