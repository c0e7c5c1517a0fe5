import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';
import { PageQueryDto } from '../paging/page-query.dto';

const STATUSES = ['applied', 'awaiting-approval', 'reversal-awaiting-approval', 'reversed'] as const;
const KINDS = ['same', 'different', 'hold', 'pin'] as const;
const MAX_COLLECTION_LENGTH = 100;

export class DecisionQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ example: 'persons' })
  @IsOptional()
  @IsPlainText(MAX_COLLECTION_LENGTH)
  readonly collection?: string;

  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES, { message: `Send one of: ${STATUSES.join(', ')}.` })
  readonly status?: (typeof STATUSES)[number];

  @ApiPropertyOptional({ enum: KINDS })
  @IsOptional()
  @IsIn(KINDS, { message: `Send one of: ${KINDS.join(', ')}.` })
  readonly verdict?: (typeof KINDS)[number];

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Decisions about this golden record or naming one of its records',
  })
  @IsOptional()
  @IsString({ message: 'Send one id.' })
  readonly goldenId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Decisions made on this review task' })
  @IsOptional()
  @IsString({ message: 'Send one id.' })
  readonly taskId?: string;
}
