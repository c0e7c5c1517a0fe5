import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';

/** The two clocks of a read. */
export class GoldenTimeQueryDto {
  @ApiPropertyOptional({
    description: 'The day on which it is judged what of the record holds, in Viet Nam; the answer then has validity',
    example: '2013-01-01',
  })
  @IsOptional()
  @IsString({ message: 'Send one day.' })
  readonly validAt?: string;

  @ApiPropertyOptional({
    description:
      'The record as the registry knew it at an instant: RFC 3339 (2026-03-01T08:00:00Z), or a day to its end',
  })
  @IsOptional()
  @IsString({ message: 'Send one instant as RFC 3339.' })
  readonly knownAt?: string;

  @ApiPropertyOptional({ description: 'As knownAt' })
  @IsOptional()
  @IsString({ message: 'Send one instant as RFC 3339.' })
  readonly asOf?: string;
}
