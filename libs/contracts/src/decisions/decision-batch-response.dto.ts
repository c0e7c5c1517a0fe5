import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { PersonNameDto } from '../access/person-name.dto';
import { TextWarningDto } from '../text-warning.dto';

const COUNT = { type: 'integer', minimum: 0 } as const;

export class BatchPatternDto {
  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiProperty({ type: [String], description: 'Of the two records', example: ['finance', 'population'] })
  readonly sources!: readonly string[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'How the two records compare, by comparison; not for the view ids',
    example: { surname: 'same', 'birth-date': 'day-and-month-swapped' },
  })
  readonly levels?: Record<string, string>;

  @ApiProperty({ type: 'number', description: 'In bits', example: 7.8 })
  readonly weightFrom!: number;

  @ApiProperty({ type: 'number', example: 7.9 })
  readonly weightTo!: number;
}

export class DecisionBatchPreviewDto {
  @ApiProperty({ type: BatchPatternDto })
  readonly pattern!: BatchPatternDto;

  @ApiProperty({ ...COUNT, description: 'Open tasks of the pattern' })
  readonly count!: number;

  @ApiProperty({ type: [String], description: 'The first of them: at most 200, or `limit`' })
  readonly taskIds!: readonly string[];

  @ApiProperty({ type: [String], description: 'To be looked at one by one before they are decided: at most 10' })
  readonly sample!: readonly string[];

  @ApiProperty({ type: [String], enum: ['bulk'], description: 'Why a second person would have to agree' })
  readonly approvalReasons!: readonly string[];
}

export class BatchCountsDto {
  @ApiProperty(COUNT)
  readonly tasks!: number;

  @ApiProperty({ ...COUNT, description: 'Tasks on which a decision was made' })
  readonly decided!: number;

  @ApiProperty({ ...COUNT, description: 'Tasks that were left as they are' })
  readonly left!: number;

  @ApiProperty({ ...COUNT, description: 'Decisions that were taken back' })
  readonly reversed!: number;
}

export class BatchTaskDto {
  @ApiProperty({ format: 'uuid' })
  readonly taskId!: string;

  @ApiPropertyOptional({ format: 'uuid' })
  readonly decisionId?: string;

  @ApiPropertyOptional({
    description:
      'Why nothing was decided: not-to-be-had (somebody holds it), task-changed, second-person-needed, or the code of a problem',
    example: 'second-person-needed',
  })
  readonly left?: string;
}

export class BatchStepDto {
  @ApiProperty({ type: PersonNameDto })
  readonly by!: PersonNameDto;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiPropertyOptional()
  readonly reason?: string;
}

export class DecisionBatchResponseDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: ['same', 'different'] })
  readonly verdict!: string;

  @ApiProperty({
    enum: ['awaiting-approval', 'running', 'applied', 'reversal-awaiting-approval', 'reversed'],
    description: 'running: being carried out, or cut off; what was decided stands, and is taken back with it',
  })
  readonly status!: string;

  @ApiProperty({ type: [String], enum: ['bulk'] })
  readonly approvalReasons!: readonly string[];

  @ApiProperty({ type: BatchPatternDto })
  readonly pattern!: BatchPatternDto;

  @ApiProperty({ type: BatchCountsDto })
  readonly counts!: BatchCountsDto;

  @ApiProperty({ type: [BatchTaskDto] })
  readonly tasks!: readonly BatchTaskDto[];

  @ApiProperty({ type: [String], description: 'Ids of the decisions' })
  readonly decisions!: readonly string[];

  @ApiProperty({ type: PersonNameDto })
  readonly author!: PersonNameDto;

  @ApiPropertyOptional({ description: 'For who sees values' })
  readonly reason?: string;

  @ApiPropertyOptional({ type: [TextWarningDto], description: 'Of the reason, to who wrote it' })
  readonly warnings?: readonly TextWarningDto[];

  @ApiProperty({ format: 'date-time' })
  readonly madeAt!: string;

  @ApiPropertyOptional({ type: BatchStepDto })
  readonly approval?: BatchStepDto;

  @ApiPropertyOptional({ type: BatchStepDto })
  readonly reversal?: BatchStepDto;
}

export class DecisionBatchesResponseDto {
  @ApiProperty({ type: [DecisionBatchResponseDto], description: 'The newest first' })
  readonly items!: readonly DecisionBatchResponseDto[];

  @ApiPropertyOptional({ description: 'Absent at the end' })
  readonly nextCursor?: string;
}
