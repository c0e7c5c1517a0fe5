import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';

import { PageQueryDto } from '../paging/page-query.dto';

export class RelationsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({
    enum: ['golden'],
    description: 'Embeds the golden record itself and those at the other end of resolved relations',
  })
  @IsOptional()
  @IsIn(['golden'], { message: 'Send golden, or leave expand out.' })
  readonly expand?: 'golden';

  @ApiPropertyOptional({
    description: 'The day on which validity is judged, in Viet Nam: YYYY-MM-DD, or an instant; left out: today',
    example: '2013-01-01',
  })
  @IsOptional()
  @IsString({ message: 'Send one day.' })
  readonly validAt?: string;
}
