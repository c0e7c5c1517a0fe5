import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { PersonNameDto } from '../access/person-name.dto';
import { ReviewTaskResponseDto } from './review-task-response.dto';

export class TaskTitleDto {
  @ApiProperty({ format: 'uuid' })
  readonly goldenId!: string;

  @ApiPropertyOptional({ example: 'Đỗ Đức Hòa', description: 'As far as the view shows what it is made of' })
  readonly text?: string;
}

export class TaskEscalationDto {
  @ApiProperty({ type: PersonNameDto })
  readonly by!: PersonNameDto;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
}

export class TaskHoldDto {
  @ApiPropertyOptional({ format: 'date-time', description: 'Absent: it waits for its evidence to change' })
  readonly until?: string;
}

export class CostReasonDto {
  @ApiProperty({ enum: ['blocks-relations', 'blocks-tasks', 'overdue', 'value-at-stake', 'near-threshold'] })
  readonly code!: string;

  @ApiPropertyOptional({ type: 'integer', example: 1 })
  readonly count?: number;

  @ApiPropertyOptional({ type: 'integer', example: 2 })
  readonly days?: number;

  @ApiPropertyOptional({ type: 'number', example: 0.2 })
  readonly bits?: number;
}

export class TaskCostDto {
  @ApiProperty({ type: 'integer', example: 58, description: 'To compare tasks by; no unit' })
  readonly score!: number;

  @ApiProperty({ type: [CostReasonDto] })
  readonly because!: readonly CostReasonDto[];
}

/** A review task as the queue shows it. */
export class QueuedTaskResponseDto extends ReviewTaskResponseDto {
  @ApiProperty({ type: [TaskTitleDto], description: 'In the order of goldenIds' })
  readonly titles!: readonly TaskTitleDto[];

  @ApiProperty({ type: [String], example: ['finance', 'hcm-civil-status'] })
  readonly sources!: readonly string[];

  @ApiProperty({ type: 'integer', example: 4, description: 'Records of its golden records together' })
  readonly clusterSize!: number;

  @ApiProperty()
  readonly seenBefore!: boolean;

  @ApiPropertyOptional({ type: PersonNameDto, description: 'Whom it was given to' })
  readonly assignee?: PersonNameDto;

  @ApiPropertyOptional({ type: TaskEscalationDto })
  readonly escalation?: TaskEscalationDto;

  @ApiProperty({ format: 'date-time', description: 'Five working days after it was made, unless said otherwise' })
  readonly due!: string;

  @ApiPropertyOptional({ type: TaskHoldDto, description: 'While it is held' })
  readonly hold?: TaskHoldDto;

  @ApiProperty({ type: TaskCostDto, description: 'Why it should not wait' })
  readonly cost!: TaskCostDto;
}

export class FacetValueDto {
  @ApiProperty({ example: 'possible-match' })
  readonly value!: string;

  @ApiProperty({ type: 'integer', example: 7 })
  readonly count!: number;

  @ApiPropertyOptional({ type: 'number', description: 'Of a band: from here on' })
  readonly from?: number;

  @ApiPropertyOptional({ type: 'number', description: 'Of a band: below this; the last has no end' })
  readonly to?: number;
}

const FACET: { readonly type: [typeof FacetValueDto] } = { type: [FacetValueDto] };

/** Counts of what the filters leave. All but `source` add up to `total`: a task has several sources. */
export class QueueFacetsDto {
  @ApiProperty({ type: 'integer', example: 25 })
  readonly total!: number;

  @ApiProperty(FACET)
  readonly collection!: readonly FacetValueDto[];

  @ApiProperty(FACET)
  readonly kind!: readonly FacetValueDto[];

  @ApiProperty(FACET)
  readonly source!: readonly FacetValueDto[];

  @ApiProperty({ ...FACET, description: 'Codes of today, and none' })
  readonly province!: readonly FacetValueDto[];

  @ApiProperty({ ...FACET, description: 'Principals, and none' })
  readonly assignee!: readonly FacetValueDto[];

  @ApiProperty({ ...FACET, description: 'Bits' })
  readonly weight!: readonly FacetValueDto[];

  @ApiProperty({ ...FACET, description: 'Days' })
  readonly age!: readonly FacetValueDto[];

  @ApiProperty(FACET)
  readonly seenBefore!: readonly FacetValueDto[];

  @ApiProperty(FACET)
  readonly escalated!: readonly FacetValueDto[];

  @ApiProperty(FACET)
  readonly overdue!: readonly FacetValueDto[];
}

export class ReviewQueueResponseDto {
  @ApiProperty({ type: [QueuedTaskResponseDto] })
  readonly items!: readonly QueuedTaskResponseDto[];

  @ApiPropertyOptional({ description: 'Absent at the end' })
  readonly nextCursor?: string;

  @ApiPropertyOptional({ type: QueueFacetsDto, description: 'When asked for' })
  readonly facets?: QueueFacetsDto;
}
