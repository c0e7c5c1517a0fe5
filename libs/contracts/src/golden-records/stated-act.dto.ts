import { ApiPropertyOptional } from '@nestjs/swagger';

/** The act of an authority by which something began to hold. */
export class StatedActDto {
  @ApiPropertyOptional({ example: '1234/QĐ-UBND' })
  readonly number?: string;

  @ApiPropertyOptional({ description: 'A year, a month or a day', example: '2012-05-04' })
  readonly date?: string;

  @ApiPropertyOptional({ example: 'UBND quận 3' })
  readonly authority?: string;
}
