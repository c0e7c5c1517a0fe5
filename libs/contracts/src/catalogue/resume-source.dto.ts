import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const MOST = 10_000_000;
const BOUND = { message: `Send a whole number from 1 to ${MOST}.` };
const SHAPE = { type: 'integer', minimum: 1, maximum: MOST } as const;

/** What the source may do from here on; what is left out stays as it was. */
export class ResumeSourceDto {
  @ApiPropertyOptional({ ...SHAPE, description: 'Review tasks within an hour before it is paused', example: 5000 })
  @IsOptional()
  @IsInt(BOUND)
  @Min(1, BOUND)
  @Max(MOST, BOUND)
  readonly conflictsPerHour?: number;

  @ApiPropertyOptional({
    ...SHAPE,
    description: 'Identifiers that nothing carried before, in a day, before it is told',
  })
  @IsOptional()
  @IsInt(BOUND)
  @Min(1, BOUND)
  @Max(MOST, BOUND)
  readonly newIdentifiersPerDay?: number;
}

export class ResumedSourceDto {
  @ApiProperty({ example: 'hcm-civil-status' })
  readonly source!: string;

  @ApiProperty({ type: [String], description: 'Collections that stood still; none when it was not paused' })
  readonly resumed!: readonly string[];
}
