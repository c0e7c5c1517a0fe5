import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

import { PageQueryDto } from '../paging/page-query.dto';
import { ReasonDto } from './decide.dto';

const MOST_TASKS = 200;
const VERDICTS = ['same', 'different'] as const;
const STATUSES = ['awaiting-approval', 'running', 'applied', 'reversal-awaiting-approval', 'reversed'] as const;
const EXAMPLE = '01970b3c-7d10-7c3a-9c58-3a1f4f9ac001';
const TASK = { message: 'Send the id of a review task.' } as const;
const TASKS = { each: true, message: 'Send ids of review tasks.' } as const;

export class PreviewDecisionBatchDto {
  @ApiProperty({ format: 'uuid', example: EXAMPLE, description: 'The task that the others are to be like' })
  @IsUUID('all', TASK)
  readonly taskId!: string;

  @ApiProperty({ enum: VERDICTS, example: 'same' })
  @IsIn(VERDICTS, { message: 'Send same or different.' })
  readonly verdict!: (typeof VERDICTS)[number];

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MOST_TASKS, default: MOST_TASKS })
  @IsOptional()
  @IsInt({ message: 'Send a whole number.' })
  @Min(1, { message: 'Send 1 or more.' })
  @Max(MOST_TASKS, { message: `Send at most ${MOST_TASKS}.` })
  readonly limit?: number;
}

export class DecideBatchDto extends ReasonDto {
  @ApiProperty({ format: 'uuid', example: EXAMPLE, description: 'As in the preview' })
  @IsUUID('all', TASK)
  readonly taskId!: string;

  @ApiProperty({ enum: VERDICTS, example: 'same' })
  @IsIn(VERDICTS, { message: 'Send same or different.' })
  readonly verdict!: (typeof VERDICTS)[number];

  @ApiProperty({ type: [String], example: [EXAMPLE], description: 'Of the preview, all or some; at most 200' })
  @IsArray({ message: 'Send a list.' })
  @ArrayMinSize(1, { message: 'Name at least one task.' })
  @ArrayMaxSize(MOST_TASKS, { message: `Name at most ${MOST_TASKS} tasks.` })
  @IsUUID('all', TASKS)
  readonly taskIds!: readonly string[];

  @ApiProperty({
    type: [String],
    example: [EXAMPLE],
    description: 'Tasks that were looked at one by one: at least those of the sample',
  })
  @IsArray({ message: 'Send a list.' })
  @ArrayMaxSize(MOST_TASKS, { message: `Name at most ${MOST_TASKS} tasks.` })
  @IsUUID('all', TASKS)
  readonly viewed!: readonly string[];
}

export class DecisionBatchQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES, { message: `Send one of ${STATUSES.join(', ')}.` })
  readonly status?: (typeof STATUSES)[number];
}
