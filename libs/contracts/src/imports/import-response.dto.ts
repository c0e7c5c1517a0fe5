import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export const IMPORT_STATUSES = ['uploading', 'waiting', 'running', 'done', 'stopped', 'failed', 'cancelled'] as const;
const BY_NAME = { type: 'object', additionalProperties: { type: 'integer' } } as const;

export class RepeatedKeyCountsDto {
  @ApiProperty({ type: 'integer', example: 2 })
  readonly rows!: number;

  @ApiProperty({ type: 'integer', description: 'Those that say something else than the row before', example: 1 })
  readonly otherContent!: number;

  @ApiProperty({ type: [Number], description: 'Numbers of the first few rows', example: [3, 8] })
  readonly first!: readonly number[];
}

/** Rows by what became of them. */
export class ImportCountsDto {
  @ApiProperty({ type: 'integer', example: 500 })
  readonly rows!: number;

  @ApiProperty({ ...BY_NAME, description: 'They add up to rows', example: { pending: 493, rejected: 7 } })
  readonly statuses!: Readonly<Record<string, number>>;

  @ApiProperty({ ...BY_NAME, description: 'Rejected rows by problem code', example: { 'invalid-record': 7 } })
  readonly problems!: Readonly<Record<string, number>>;

  @ApiProperty({ type: 'integer', description: 'Quality findings of accepted rows', example: 12 })
  readonly findings!: number;

  @ApiPropertyOptional({ ...BY_NAME, description: 'The same by code', example: { 'date-in-future': 12 } })
  readonly findingCodes?: Readonly<Record<string, number>>;

  @ApiPropertyOptional({
    ...BY_NAME,
    description:
      'Columns that mean nothing to the registry, at most 50 of them, and in how many accepted rows they have a value: it is kept as received and used for nothing. Absent in a list',
    example: { dateOfBirht: 12 },
  })
  readonly unknownColumns?: Readonly<Record<string, number>>;

  @ApiPropertyOptional({
    type: [String],
    description: 'Columns of the mapping that no row so far has; absent without a mapping, and in a list',
    example: ['ho_ten'],
  })
  readonly absentColumns?: readonly string[];

  @ApiPropertyOptional({ type: RepeatedKeyCountsDto, description: 'Accepted rows whose key came before in the file' })
  readonly repeatedKeys?: RepeatedKeyCountsDto;
}

export class ImportFaultDto {
  @ApiProperty({ example: 'too-many-missing' })
  readonly code!: string;

  @ApiProperty({
    example: 'The file lacks 20 of the 40 records that the source holds, more than 5 %: nothing was deleted.',
  })
  readonly detail!: string;
}

/** A file that a source hands in, and how far it is taken. */
export class ImportResponseDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'population' })
  readonly source!: string;

  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiProperty({ example: 'csv' })
  readonly format!: string;

  @ApiProperty({ example: 'utf-8' })
  readonly encoding!: string;

  @ApiProperty({ example: 'push' })
  readonly mode!: string;

  @ApiProperty({ type: 'integer', example: 5 })
  readonly mostDeletedPercent!: number;

  @ApiProperty({
    enum: IMPORT_STATUSES,
    description: 'stopped and failed say why in fault, and go on where they were when they are started again',
    example: 'running',
  })
  readonly status!: string;

  @ApiProperty({ type: 'integer', description: 'Of the file, once it is started', example: 1048576 })
  readonly bytes!: number;

  @ApiProperty({ type: 'integer', example: 524288 })
  readonly bytesRead!: number;

  @ApiProperty({ type: ImportCountsDto })
  readonly counts!: ImportCountsDto;

  @ApiPropertyOptional({ type: 'integer', description: 'Records that the file of a delta lacked' })
  readonly deleted?: number;

  @ApiPropertyOptional({ type: ImportFaultDto })
  readonly fault?: ImportFaultDto;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiPropertyOptional({ format: 'date-time' })
  readonly startedAt?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  readonly endedAt?: string;
}
