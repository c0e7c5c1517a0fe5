import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';
import { PageQueryDto } from '../paging/page-query.dto';

const STATUSES = ['open', 'claimed', 'held', 'decided', 'closed'] as const;
const MAX_COLLECTION_LENGTH = 100;

export class ReviewTaskQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ example: 'persons' })
  @IsOptional()
  @IsPlainText(MAX_COLLECTION_LENGTH)
  readonly collection?: string;

  @ApiPropertyOptional({ example: 'possible-match' })
  @IsOptional()
  @Matches(/^[a-z][a-z-]{0,63}$/, { message: 'Send the kind of a task, such as possible-match.' })
  readonly kind?: string;

  @ApiPropertyOptional({ enum: STATUSES, description: 'What stands in the queue (open or claimed) when left out' })
  @IsOptional()
  @IsIn(STATUSES, { message: `Send one of: ${STATUSES.join(', ')}.` })
  readonly status?: (typeof STATUSES)[number];
}
