import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const COUNT = { type: 'integer', minimum: 0 } as const;

export class RecordStatusesDto {
  @ApiProperty({ ...COUNT, description: 'Taken in and not resolved yet' })
  readonly pending!: number;

  @ApiProperty(COUNT)
  readonly resolved!: number;

  @ApiProperty({ ...COUNT, description: 'Set aside; their last good version stays in force. Correct them, or replay' })
  readonly failed!: number;

  @ApiProperty(COUNT)
  readonly deleted!: number;
}

export class SourceFreshnessDto {
  @ApiPropertyOptional({ format: 'date-time', description: 'When the newest version came in' })
  readonly lastReceivedAt?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'The latest time of observation' })
  readonly lastObservedAt?: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Since when the oldest record waits; absent when none does',
  })
  readonly oldestPendingAt?: string;
}

export class SourceResolvingDto {
  @ApiProperty({
    enum: ['running', 'paused'],
    description: 'paused: its records open too many review tasks, and wait until an operator resumes the source',
  })
  readonly status!: 'running' | 'paused';

  @ApiPropertyOptional({ format: 'date-time' })
  readonly since?: string;

  @ApiPropertyOptional({ ...COUNT, description: 'Review tasks in the hour before the pause' })
  readonly conflicts?: number;
}

export class SourceTodayDto {
  @ApiProperty({ ...COUNT, description: 'Records that were resolved for the first time today, in Viet Nam' })
  readonly newKeys!: number;

  @ApiProperty({ ...COUNT, description: 'Identifiers of today that nothing carried before' })
  readonly newIdentifiers!: number;

  @ApiProperty({ description: 'Whether those are so many that operators are told' })
  readonly alarm!: boolean;
}

/** How the records of a source in one collection stand. */
export class SourceSummaryResponseDto {
  @ApiProperty({ example: 'hcm-civil-status' })
  readonly source!: string;

  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiProperty({ type: RecordStatusesDto })
  readonly statuses!: RecordStatusesDto;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { UNKNOWN_ATTRIBUTE: 12 },
    description: 'Records by code of finding; `?finding=` of the list names them',
  })
  readonly findings!: Readonly<Record<string, number>>;

  @ApiProperty({ type: SourceFreshnessDto })
  readonly freshness!: SourceFreshnessDto;

  @ApiProperty({ type: SourceResolvingDto })
  readonly resolving!: SourceResolvingDto;

  @ApiProperty({ type: SourceTodayDto })
  readonly today!: SourceTodayDto;
}
