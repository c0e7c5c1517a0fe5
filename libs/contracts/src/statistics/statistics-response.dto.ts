import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const COUNT = { type: 'integer', minimum: 0 } as const;
const COUNTS = { type: 'object', additionalProperties: COUNT } as const;
const DAY = { format: 'date', description: 'In Viet Nam' } as const;

export class StatisticsDayDto {
  @ApiProperty(DAY)
  readonly date!: string;

  @ApiProperty({
    ...COUNTS,
    description: 'New versions of records that were resolved, by collection; none: left out',
    example: { persons: 12 },
  })
  readonly received!: Record<string, number>;

  @ApiProperty({
    ...COUNTS,
    description: 'Decisions by verdict, as they were made',
    example: { same: 3, different: 1, hold: 0, pin: 0 },
  })
  readonly decided!: Record<string, number>;

  @ApiProperty(COUNT)
  readonly tasksOpened!: number;

  @ApiProperty({ ...COUNT, description: 'Tasks that left the queue: decided, or closed by what came in' })
  readonly tasksClosed!: number;

  @ApiProperty(COUNT)
  readonly tasksHeld!: number;

  @ApiProperty({
    ...COUNTS,
    description: 'Events of golden records by type; none: left out',
    example: { 'golden.created': 7 },
  })
  readonly outcomes!: Record<string, number>;
}

export class WaitingKindDto {
  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiProperty({ example: 'possible-match' })
  readonly kind!: string;

  @ApiProperty(COUNT)
  readonly count!: number;

  @ApiProperty({ format: 'date-time' })
  readonly oldestAt!: string;
}

export class WaitingAgesDto {
  @ApiPropertyOptional({
    type: 'number',
    description: 'Days that the middle task has waited; absent while nothing waits',
  })
  readonly p50?: number;

  @ApiPropertyOptional({ type: 'number', description: 'Days that nine of ten have not waited longer than' })
  readonly p90?: number;

  @ApiProperty({ ...COUNT, description: 'Tasks that are past their due date' })
  readonly overdue!: number;
}

export class WaitingTasksDto {
  @ApiProperty({ ...COUNT, description: 'Open or claimed' })
  readonly total!: number;

  @ApiProperty({ type: [WaitingKindDto], description: 'The most frequent first' })
  readonly byKind!: readonly WaitingKindDto[];

  @ApiProperty({ type: WaitingAgesDto })
  readonly ageDays!: WaitingAgesDto;

  @ApiProperty({ ...COUNT, description: 'Tasks on hold' })
  readonly held!: number;

  @ApiProperty({ ...COUNT, description: 'Tasks before a lead' })
  readonly escalated!: number;
}

export class IntakeCountDto {
  @ApiProperty({ example: 'hcm-civil-status' })
  readonly source!: string;

  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiProperty(DAY)
  readonly date!: string;

  @ApiProperty({ ...COUNT, description: 'New versions that were resolved' })
  readonly records!: number;
}

export class FindingCountDto {
  @ApiProperty({ example: 'hcm-civil-status' })
  readonly source!: string;

  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiProperty({ example: 'dateOfBirth', description: 'Items of a list count as the list' })
  readonly attribute!: string;

  @ApiProperty({ example: 'DATE_PADDED' })
  readonly code!: string;

  @ApiProperty(COUNT)
  readonly count!: number;
}

export class StatisticsResponseDto {
  @ApiProperty(DAY)
  readonly from!: string;

  @ApiProperty(DAY)
  readonly to!: string;

  @ApiProperty({ type: [StatisticsDayDto], description: 'Every day, in order' })
  readonly days!: readonly StatisticsDayDto[];

  @ApiProperty({ type: WaitingTasksDto })
  readonly waiting!: WaitingTasksDto;

  @ApiProperty({ ...COUNT, description: 'Decisions and reversals that a second person has yet to agree to' })
  readonly awaitingApproval!: number;

  @ApiProperty({ type: [IntakeCountDto] })
  readonly intake!: readonly IntakeCountDto[];

  @ApiProperty({
    type: [FindingCountDto],
    description: 'Of records as they stand, the 500 most frequent first; counted once a minute',
  })
  readonly findings!: readonly FindingCountDto[];

  @ApiProperty({ description: 'Whether findings were counted in a part of the records and scaled up' })
  readonly findingsEstimated!: boolean;
}
