import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';

export class StatisticsQueryDto {
  @ApiPropertyOptional({
    format: 'date',
    description: 'The first day, in Viet Nam; left out: two weeks up to `to`. At most 92 days',
  })
  @IsOptional()
  @IsString({ message: 'Send one day: YYYY-MM-DD.' })
  readonly from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The last day, in Viet Nam; left out: today' })
  @IsOptional()
  @IsString({ message: 'Send one day: YYYY-MM-DD.' })
  readonly to?: string;
}
