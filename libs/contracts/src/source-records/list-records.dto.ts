import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';

import { PageQueryDto } from '../paging/page-query.dto';

const RECORD_STATUSES = ['pending', 'resolved', 'failed', 'deleted'] as const;

export class ListRecordsDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: RECORD_STATUSES })
  @IsOptional()
  @IsIn(RECORD_STATUSES, { message: `Send one of ${RECORD_STATUSES.join(', ')}.` })
  readonly status?: (typeof RECORD_STATUSES)[number];

  @ApiPropertyOptional({ description: 'Code of a quality finding.', example: 'ID_YEAR_MISMATCH' })
  @IsOptional()
  @Matches(/^[A-Za-z][A-Za-z0-9_-]{0,99}$/, { message: 'Send the code of a finding.' })
  readonly finding?: string;
}
