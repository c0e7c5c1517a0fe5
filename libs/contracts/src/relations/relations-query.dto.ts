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

  @ApiPropertyOptional({
    description: 'What the registry knew at an instant (RFC 3339, or a day to its end); left out: what it knows now',
    example: '2026-03-01T08:00:00Z',
  })
  @IsOptional()
  @IsString({ message: 'Send one instant as RFC 3339.' })
  readonly knownAt?: string;

  @ApiPropertyOptional({ description: 'As knownAt', example: '2026-03-01T08:00:00Z' })
  @IsOptional()
  @IsString({ message: 'Send one instant as RFC 3339.' })
  readonly asOf?: string;

  @ApiPropertyOptional({ description: 'Kinds of relations, with commas between; left out: all', example: 'holder' })
  @IsOptional()
  @IsString({ message: 'Send kinds of relations with commas between.' })
  readonly type?: string;

  @ApiPropertyOptional({ enum: ['out', 'in'], description: 'From which end; left out: both' })
  @IsOptional()
  @IsIn(['out', 'in'], { message: 'Send out or in.' })
  readonly direction?: 'out' | 'in';

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Whether they hold on the day; left out: all' })
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'Send true or false.' })
  readonly inForce?: 'true' | 'false';
}
