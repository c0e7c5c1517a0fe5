import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const COUNT = { type: 'integer', minimum: 0 } as const;

/** Something that waits for an operator. */
export class OperatorTaskDto {
  @ApiProperty({
    enum: ['source-paused', 'many-new-identifiers'],
    description:
      'source-paused: its records open so many review tasks that they wait until an operator resumes the source. ' +
      'many-new-identifiers: it brings so many numbers that nothing carried before that it may be guessing',
  })
  readonly kind!: 'source-paused' | 'many-new-identifiers';

  @ApiProperty({ example: 'hcm-civil-status' })
  readonly source!: string;

  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Of a pause' })
  readonly since?: string;

  @ApiPropertyOptional({ ...COUNT, description: 'Of a pause: review tasks of the hour before it' })
  readonly conflicts?: number;

  @ApiPropertyOptional({ ...COUNT, description: 'Of a pause: how many it may open within an hour' })
  readonly conflictsPerHour?: number;

  @ApiPropertyOptional({ ...COUNT, description: 'Of a pause: records that wait' })
  readonly waiting?: number;

  @ApiPropertyOptional({ format: 'date', description: 'Of new identifiers: the day, in Viet Nam' })
  readonly day?: string;

  @ApiPropertyOptional({ ...COUNT, description: 'Of new identifiers: records that were resolved for the first time' })
  readonly newKeys?: number;

  @ApiPropertyOptional({ ...COUNT, description: 'Of new identifiers: how many that nothing carried before' })
  readonly newIdentifiers?: number;

  @ApiPropertyOptional({ ...COUNT, description: 'Of new identifiers: from how many on a day this is said' })
  readonly newIdentifiersPerDay?: number;
}
