import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';

import { MemberRecordResponseDto } from '../golden-records/golden-member-response.dto';
import { GoldenRecordResponseDto } from '../golden-records/golden-record-response.dto';

export class TaskRecordDto {
  @ApiProperty({ example: '81' })
  readonly recordId!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Absent when the record is not live any more' })
  readonly goldenId?: string;
}

/** Something that the machine will not decide. */
export class ReviewTaskResponseDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiProperty({ example: 'possible-match' })
  readonly kind!: string;

  @ApiProperty({ enum: ['open', 'claimed', 'held', 'decided', 'closed'] })
  readonly status!: string;

  @ApiProperty({ type: [String] })
  readonly goldenIds!: readonly string[];

  @ApiProperty({ type: [TaskRecordDto] })
  readonly records!: readonly TaskRecordDto[];

  @ApiProperty({
    type: 'number',
    description: 'Match weight in bits; 0 for tasks that do not rest on a pair',
    example: 6.25,
  })
  readonly weight!: number;

  @ApiProperty({ type: [String] })
  readonly reasons!: readonly string[];

  @ApiPropertyOptional({ example: 'national-id' })
  readonly scheme?: string;

  @ApiPropertyOptional({ example: 'dateOfBirth' })
  readonly attribute?: string;

  @ApiPropertyOptional({ description: 'The decision or relation that it is about' })
  readonly qualifier?: string;

  @ApiProperty({
    type: 'integer',
    description: 'Grows with every change; a decision names the one it was made on',
    example: 1,
  })
  readonly revision!: number;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  readonly updatedAt!: string;

  @ApiPropertyOptional({ description: 'Why it is closed, when no decision closed it' })
  readonly closeReason?: string;
}

export class ReviewTasksResponseDto {
  @ApiProperty({ type: [ReviewTaskResponseDto] })
  readonly items!: readonly ReviewTaskResponseDto[];

  @ApiPropertyOptional({ description: 'Absent at the end' })
  readonly nextCursor?: string;
}

/** A task with both sides and the evidence. */
export class ReviewTaskCaseResponseDto extends OmitType(ReviewTaskResponseDto, ['records'] as const) {
  @ApiProperty({ type: [MemberRecordResponseDto] })
  readonly records!: readonly MemberRecordResponseDto[];

  @ApiProperty({
    type: [GoldenRecordResponseDto],
    description: 'In the order of goldenIds; without ids that were merged or retired since',
  })
  readonly goldens!: readonly GoldenRecordResponseDto[];
}
