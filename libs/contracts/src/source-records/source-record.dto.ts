import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';

import { ProblemDto } from '../problems/problem.dto';

const COUNTED_FINDINGS = {
  type: 'integer',
  minimum: 1,
  description: 'How many quality findings what was sent has; absent when none. Which: GET the record.',
} as const;

/** The body of a PUT. */
export class PushSourceRecordDto {
  @ApiPropertyOptional({
    type: 'integer',
    example: 3,
    description:
      'A higher one is newer. A source may begin to send versions of a record: any version outranks what came without, and from then on each push needs one.',
  })
  readonly sourceVersion?: number;

  @ApiPropertyOptional({
    format: 'date-time',
    example: '2026-03-01T08:00:00Z',
    description:
      'When the source saw it to be so: a time with its zone, or a day in Viet Nam; without it the time of receipt counts. More than a day ahead is refused.',
  })
  readonly observedAt?: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', nationalId: '001180000123' },
    description: 'At least one that the collection knows. Kept as received; what it does not know is a finding.',
  })
  readonly attributes!: Readonly<Record<string, unknown>>;
}

export class PushBatchItemDto extends PushSourceRecordDto {
  @ApiProperty({ maxLength: 200, example: 'HT-77' })
  readonly recordKey!: string;
}

/** The answer to a PUT or DELETE of one record. */
export class PushResponseDto {
  @ApiProperty()
  readonly recordId!: string;

  @ApiProperty({ enum: ['pending', 'unchanged', 'stale', 'resolved', 'failed', 'deleted'] })
  readonly status!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Left out, as the outcome is, for a number without a name.' })
  readonly goldenId?: string;

  @ApiPropertyOptional({
    enum: ['created', 'linked', 'updated', 'moved'],
    description: 'How the record came to its golden record.',
  })
  readonly outcome?: string;

  @ApiPropertyOptional({ type: ProblemDto })
  readonly problem?: unknown;

  @ApiPropertyOptional({ ...COUNTED_FINDINGS })
  readonly findings?: number;
}

/** One item of a batch's answer, in the order of the items sent. */
export class BatchItemResponseDto {
  @ApiProperty({ type: 'integer' })
  readonly index!: number;

  @ApiPropertyOptional({ description: 'As sent; absent when none could be read.' })
  readonly recordKey?: string;

  @ApiPropertyOptional()
  readonly recordId?: string;

  @ApiProperty({ enum: ['pending', 'unchanged', 'stale', 'rejected'] })
  readonly status!: string;

  @ApiPropertyOptional({ ...COUNTED_FINDINGS })
  readonly findings?: number;

  @ApiPropertyOptional({
    type: [String],
    description: 'Their codes, one for each; absent when there are none.',
    example: ['UNKNOWN_ATTRIBUTE'],
  })
  readonly findingCodes?: readonly string[];

  @ApiPropertyOptional({ type: ProblemDto })
  readonly problem?: ProblemDto;
}

export class BatchResponseDto {
  @ApiProperty({ description: 'Whether any item was rejected.' })
  readonly errors!: boolean;

  @ApiPropertyOptional({
    ...COUNTED_FINDINGS,
    description: 'Quality findings of all items; absent when there are none.',
  })
  readonly findings?: number;

  @ApiProperty({ type: [BatchItemResponseDto] })
  readonly items!: readonly BatchItemResponseDto[];
}

/** A source record as received, as standardised, and where it belongs. */
export class SourceRecordResponseDto {
  @ApiProperty()
  readonly recordId!: string;

  @ApiProperty()
  readonly source!: string;

  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiPropertyOptional({ description: 'For the source itself and for stewards with the full view.' })
  readonly recordKey?: string;

  @ApiPropertyOptional({ type: 'integer' })
  readonly sourceVersion?: number;

  @ApiProperty({ format: 'date-time' })
  readonly observedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'When the leading version came in, by the clock of the registry.' })
  readonly receivedAt!: string;

  @ApiProperty({ enum: ['pending', 'resolved', 'failed', 'deleted'] })
  readonly status!: string;

  @ApiPropertyOptional({ format: 'uuid' })
  readonly goldenId?: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'As received; absent when deleted.' })
  readonly attributes?: Readonly<Record<string, unknown>>;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'Of the version in force.' })
  readonly standardised?: Readonly<Record<string, unknown>>;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly findings!: readonly unknown[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Why the newest version could not be used.',
  })
  readonly problem?: unknown;
}

export class SourceRecordPageResponseDto {
  @ApiProperty({ type: [SourceRecordResponseDto] })
  readonly items!: readonly SourceRecordResponseDto[];

  @ApiPropertyOptional()
  readonly nextCursor?: string;
}

/** The body of get, delete and replay. */
export class RecordKeysDto {
  @ApiProperty({ type: [String], maxItems: 500, example: ['HT-77'] })
  readonly recordKeys!: readonly string[];
}

/** A record to delete, with the version of the delete. */
export class RecordDeleteDto {
  @ApiProperty({ maxLength: 200, example: 'HT-77' })
  readonly recordKey!: string;

  @ApiPropertyOptional({ type: 'integer', example: 4 })
  readonly sourceVersion?: number;
}

/** The body of delete. */
@ApiExtraModels(RecordDeleteDto)
export class DeleteRecordsDto {
  @ApiProperty({
    type: 'array',
    maxItems: 500,
    items: { oneOf: [{ type: 'string' }, { $ref: getSchemaPath(RecordDeleteDto) }] },
    example: ['HT-77'],
    description: 'Keys; or a key with the version of its own delete.',
  })
  readonly recordKeys!: readonly (string | RecordDeleteDto)[];

  @ApiPropertyOptional({
    type: 'integer',
    description:
      'Of all keys that name none themselves. A delete with a version is kept also of a key that was never seen: an older push that comes later stays deleted.',
  })
  readonly sourceVersion?: number;
}

export class RecordsByKeyResponseDto {
  @ApiProperty({ type: [SourceRecordResponseDto], description: 'In the order of the keys.' })
  readonly items!: readonly SourceRecordResponseDto[];

  @ApiProperty({ type: [String], description: 'Keys that the source has no record of.' })
  readonly missing!: readonly string[];
}

export class ReplayResponseDto extends BatchResponseDto {
  @ApiProperty({ type: 'integer', description: 'Records that will be resolved anew.' })
  readonly replayed!: number;
}
