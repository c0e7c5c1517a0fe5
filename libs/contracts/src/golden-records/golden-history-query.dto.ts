import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';

import { PageQueryDto } from '../paging/page-query.dto';

export class GoldenHistoryQueryDto extends PageQueryDto {
  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Leaves out what was recorded later',
    example: '2026-03-01T08:00:00Z',
  })
  @IsOptional()
  @IsString({ message: 'Send one instant as RFC 3339.' })
  readonly asOf?: string;

  @ApiPropertyOptional({ description: 'As asOf; a day counts to its end in Viet Nam', example: '2026-03-01' })
  @IsOptional()
  @IsString({ message: 'Send one instant as RFC 3339.' })
  readonly knownAt?: string;

  @ApiPropertyOptional({ description: 'The day on which each version is judged', example: '2013-01-01' })
  @IsOptional()
  @IsString({ message: 'Send one day.' })
  readonly validAt?: string;
}
