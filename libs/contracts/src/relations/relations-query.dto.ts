import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

import { PageQueryDto } from '../paging/page-query.dto';

export class RelationsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({
    enum: ['golden'],
    description: 'Embeds the golden record itself and those at the other end of resolved relations',
  })
  @IsOptional()
  @IsIn(['golden'], { message: 'Send golden, or leave expand out.' })
  readonly expand?: 'golden';
}
