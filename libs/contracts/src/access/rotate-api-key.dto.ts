import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

const MOST_HOURS = 720;
const HOURS = { message: `Send whole hours from 0 to ${MOST_HOURS}.` };

export class RotateApiKeyDto {
  @ApiPropertyOptional({
    type: 'integer',
    default: 24,
    example: 24,
    maximum: MOST_HOURS,
    description: 'Hours that the old key stays in force, for a program to be changed over',
  })
  @IsOptional()
  @IsInt(HOURS)
  @Min(0, HOURS)
  @Max(MOST_HOURS, HOURS)
  readonly overlapHours?: number | null;
}

export class RevokeApiKeyQueryDto {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Also when it is the last key of an operator' })
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'Send true or false.' })
  readonly force?: 'true' | 'false';
}
