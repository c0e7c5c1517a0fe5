import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';

import { ContradictionDto, PreviewedGoldenDto } from '../decisions/previewed-decision.dto';
import { MemberRecordResponseDto } from '../golden-records/crosswalk-response.dto';
import { GoldenRecordResponseDto } from '../golden-records/golden-record-response.dto';
import { TextWarningDto } from '../text-warning.dto';

export class TaskRecordDto {
  @ApiProperty({ example: '81' })
  readonly recordId!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Absent when the record is not live any more' })
  readonly goldenId?: string;
}

export class TaskClaimDto {
  @ApiProperty({ format: 'uuid', description: 'The principal: a person, or a key that is nobody’s in particular' })
  readonly author!: string;

  @ApiPropertyOptional({ example: 'Phạm Thị Lan' })
  readonly authorName?: string;

  @ApiProperty({ format: 'date-time' })
  readonly until!: string;
}

export class ReviewClaimResponseDto {
  @ApiProperty({ format: 'uuid' })
  readonly taskId!: string;

  @ApiProperty({ type: 'integer', example: 3, description: 'Sent with the decision; grows with every new claim' })
  readonly token!: number;

  @ApiProperty({ format: 'date-time' })
  readonly claimedUntil!: string;

  @ApiProperty({ type: 'integer', example: 1, description: 'Of the task' })
  readonly revision!: number;
}

export class ReviewNoteResponseDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid', description: 'The principal: a person, or a key that is nobody’s in particular' })
  readonly author!: string;

  @ApiPropertyOptional({ example: 'Phạm Thị Lan' })
  readonly authorName?: string;

  @ApiPropertyOptional({ example: 'Đã hỏi UBND phường, chờ trả lời', description: 'To keys of the full view' })
  readonly text?: string;

  @ApiPropertyOptional({ type: [TextWarningDto], description: 'To the writer' })
  readonly warnings?: readonly TextWarningDto[];

  @ApiProperty({ format: 'date-time' })
  readonly writtenAt!: string;
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

  @ApiPropertyOptional({ type: TaskClaimDto, description: 'Absent when nobody holds it' })
  readonly claim?: TaskClaimDto;

  @ApiPropertyOptional({ format: 'uuid', description: 'A decision on it that a second person has to approve' })
  readonly awaitingDecision?: string;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  readonly updatedAt!: string;

  @ApiPropertyOptional({ description: 'Why it is closed, when no decision closed it' })
  readonly closeReason?: string;
}

export class TaskPreviewDto {
  @ApiPropertyOptional({ type: PreviewedGoldenDto, description: 'Absent when the two cannot be made one' })
  readonly golden?: PreviewedGoldenDto;

  @ApiProperty({
    type: [String],
    description: 'Why a second person would have to approve',
    example: ['national-ids-differ'],
  })
  readonly approvalReasons!: readonly string[];

  @ApiPropertyOptional({ type: ContradictionDto, description: 'Decisions in force that forbid it' })
  readonly contradicts?: ContradictionDto;
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

  @ApiProperty({ type: [ReviewNoteResponseDto] })
  readonly notes!: readonly ReviewNoteResponseDto[];

  @ApiPropertyOptional({
    type: TaskPreviewDto,
    description: 'What the verdict same would lead to, while that is a question',
  })
  readonly preview?: TaskPreviewDto;
}
