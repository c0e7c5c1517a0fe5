import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';

/** What every list takes. */
export class PageQueryDto {
  @ApiPropertyOptional({ type: 'integer', default: 50, maximum: 500, description: 'More than 500 is taken as 500' })
  @IsOptional()
  readonly pageSize?: unknown;

  @ApiPropertyOptional({ description: 'The nextCursor of the page before' })
  @IsOptional()
  @IsString({ message: 'Send one cursor, as it was given.' })
  readonly cursor?: string;
}
