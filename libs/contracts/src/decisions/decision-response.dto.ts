import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { TextWarningDto } from '../text-warning.dto';
import { PINNED_VALUE } from './golden-decision.dto';

export class DecisionRecordDto {
  @ApiProperty({ example: '81' })
  readonly recordId!: string;

  @ApiProperty({ example: 'hcm-civil-status' })
  readonly source!: string;

  @ApiPropertyOptional({ example: 'HT-77', description: 'For keys that may see it' })
  readonly recordKey?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Where it is now; absent when it is not live' })
  readonly goldenId?: string;
}

export class DecisionStepDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'A principal; absent when the registry acted by itself' })
  readonly author?: string;

  @ApiPropertyOptional({ example: 'Phạm Thị Lan' })
  readonly authorName?: string;

  @ApiPropertyOptional({ example: 'Nhầm hai anh em sinh đôi', description: 'To keys of the full view' })
  readonly reason?: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
}

export class DecisionReversalDto extends DecisionStepDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Who agreed, where two had to' })
  readonly approvedBy?: string;

  @ApiPropertyOptional({ example: 'Lê Văn Minh' })
  readonly approvedByName?: string;
}

/** What a steward decided, with what became of it. */
export class DecisionResponseDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiProperty({ enum: ['same', 'different', 'hold', 'pin'], example: 'same' })
  readonly verdict!: string;

  @ApiProperty({
    enum: ['applied', 'awaiting-approval', 'reversal-awaiting-approval', 'reversed'],
    example: 'applied',
    description: 'reversal-awaiting-approval: in force until somebody else agrees to the reversal',
  })
  readonly status!: string;

  @ApiProperty({ enum: ['review-task', 'records', 'split', 'pin'], example: 'review-task' })
  readonly madeBy!: string;

  @ApiPropertyOptional({ format: 'uuid' })
  readonly taskId?: string;

  @ApiProperty({ type: [String], description: 'The golden records that it was about when it was made' })
  readonly goldenIds!: readonly string[];

  @ApiProperty({ type: [DecisionRecordDto], description: 'The members of the first side when it was made' })
  readonly left!: readonly DecisionRecordDto[];

  @ApiProperty({ type: [DecisionRecordDto] })
  readonly right!: readonly DecisionRecordDto[];

  @ApiPropertyOptional({
    type: [String],
    enum: [
      'national-ids-differ',
      'deceased-and-living',
      'tax-codes-differ',
      'large-cluster',
      'bulk',
      'side-not-live',
      'identifier-pinned',
      'replaces-approved',
    ],
    description: 'Why a second person had to approve',
  })
  readonly approvalReasons?: readonly string[];

  @ApiPropertyOptional({ format: 'date-time', description: 'When a hold ends' })
  readonly until?: string;

  @ApiPropertyOptional({ example: 'dateOfBirth', description: 'Of a pin' })
  readonly attribute?: string;

  @ApiPropertyOptional({
    description: 'Of a pin on a value, in its canonical form',
    ...PINNED_VALUE,
  })
  readonly value?: unknown;

  @ApiPropertyOptional({ example: '81', description: 'Of a pin on what a record says' })
  readonly recordId?: string;

  @ApiProperty({ format: 'uuid', description: 'The principal: a person, or a key that is nobody’s in particular' })
  readonly author!: string;

  @ApiPropertyOptional({ example: 'Phạm Thị Lan' })
  readonly authorName?: string;

  @ApiPropertyOptional({
    example: 'Cùng một người: đã đối chiếu giấy khai sinh',
    description: 'To keys of the full view',
  })
  readonly reason?: string;

  @ApiProperty({ format: 'date-time' })
  readonly decidedAt!: string;

  @ApiPropertyOptional({ type: DecisionStepDto })
  readonly approval?: DecisionStepDto;

  @ApiPropertyOptional({ type: DecisionReversalDto })
  readonly reversal?: DecisionReversalDto;

  @ApiPropertyOptional({ type: DecisionStepDto, description: 'A reversal that somebody else has yet to agree to' })
  readonly reversalAsked?: DecisionStepDto;

  @ApiPropertyOptional({ type: [TextWarningDto], description: 'To the writer of the reason' })
  readonly warnings?: readonly TextWarningDto[];
}

export class DecisionsResponseDto {
  @ApiProperty({ type: [DecisionResponseDto] })
  readonly items!: readonly DecisionResponseDto[];

  @ApiPropertyOptional({ description: 'Absent at the end' })
  readonly nextCursor?: string;
}
