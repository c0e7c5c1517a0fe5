import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { EdgeDto, PairExplanationResponseDto } from '../explanations/explanation-response.dto';
import { MemberRecordResponseDto } from '../golden-records/crosswalk-response.dto';
import { GoldenRecordResponseDto } from '../golden-records/golden-record-response.dto';
import { QueuedTaskResponseDto } from './queued-task-response.dto';
import { ReviewNoteResponseDto, TaskPreviewDto } from './review-task-response.dto';

const RANGE = { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2, example: [9, 10] } as const;
const POLYGONS = {
  type: 'array',
  items: { type: 'array', items: { type: 'array', items: { type: 'array', items: { type: 'number' } } } },
  description: 'Polygons of rings of [east, north] in metres',
} as const;

export class DifferentSpanDto {
  @ApiProperty({ ...RANGE, description: '[start, end) in graphemes of the left value' })
  readonly left!: readonly number[];

  @ApiProperty({ ...RANGE, description: '[start, end) in graphemes of the right value' })
  readonly right!: readonly number[];
}

export class PlaneMetresDto {
  @ApiProperty({ type: 'integer', example: 9210, description: 'EPSG code of the zone of VN-2000' })
  readonly zone!: number;

  @ApiProperty(POLYGONS)
  readonly left!: readonly unknown[];

  @ApiProperty(POLYGONS)
  readonly right!: readonly unknown[];
}

export class OutlineDifferenceDto {
  @ApiProperty({ example: 93.2 })
  readonly leftM2!: number;

  @ApiProperty({ example: 96.9 })
  readonly rightM2!: number;

  @ApiProperty({ example: 0 })
  readonly overlapM2!: number;

  @ApiProperty({ example: 0, description: 'Intersection over union' })
  readonly ratio!: number;

  @ApiProperty({ example: 1903.2, description: 'Between points deep inside the two' })
  readonly distanceM!: number;

  @ApiPropertyOptional({ type: PlaneMetresDto, description: 'Absent when the two lie in two zones' })
  readonly planeMetres?: PlaneMetresDto;
}

export class ValueDifferenceDto {
  @ApiProperty({ example: 'fullName' })
  readonly attribute!: string;

  @ApiProperty({ enum: ['equal', 'similar', 'conflict', 'left-missing', 'right-missing'] })
  readonly agreement!: string;

  @ApiProperty({ type: [String], example: ['tone-placement'], description: 'How they differ, computed before masking' })
  readonly kinds!: readonly string[];

  @ApiProperty({ type: [DifferentSpanDto], description: 'Empty for values that are not shown whole' })
  readonly positions!: readonly DifferentSpanDto[];

  @ApiPropertyOptional({ type: OutlineDifferenceDto, description: 'Of outlines' })
  readonly geometry?: OutlineDifferenceDto;
}

export class CaseDifferencesDto {
  @ApiProperty({ example: '81' })
  readonly leftRecordId!: string;

  @ApiProperty({ example: '95' })
  readonly rightRecordId!: string;

  @ApiProperty({ type: [ValueDifferenceDto], description: 'In declared order' })
  readonly items!: readonly ValueDifferenceDto[];
}

export class CaseSideDto {
  @ApiProperty({ format: 'uuid' })
  readonly goldenId!: string;

  @ApiProperty({ type: [MemberRecordResponseDto] })
  readonly records!: readonly MemberRecordResponseDto[];

  @ApiProperty({ description: 'Whether it has more records than are shown' })
  readonly cut!: boolean;
}

export class ReasonRequiredDto {
  @ApiProperty({ type: [String], example: ['exclusive:national-id'] })
  readonly same!: readonly string[];

  @ApiProperty({ type: [String], example: [] })
  readonly different!: readonly string[];
}

export class CasePolicyDto {
  @ApiPropertyOptional({ description: 'Content hash; absent when no version is kept from before' })
  readonly whenQueued?: string;

  @ApiProperty({ description: 'Content hash' })
  readonly now!: string;
}

export class CaseNodeDto {
  @ApiProperty({ example: '81' })
  readonly recordId!: string;

  @ApiProperty({ example: 'finance' })
  readonly source!: string;

  @ApiProperty({ format: 'uuid' })
  readonly goldenId!: string;
}

export class CaseEdgeDto extends EdgeDto {
  @ApiProperty({ description: 'Whether its two ends would not be connected without it' })
  readonly bridge!: boolean;

  @ApiProperty({ description: 'Whether it is the weakest of the bridges' })
  readonly weak!: boolean;
}

export class CaseGraphDto {
  @ApiProperty({ type: [CaseNodeDto] })
  readonly nodes!: readonly CaseNodeDto[];

  @ApiProperty({ type: [CaseEdgeDto], description: 'The strongest first' })
  readonly edges!: readonly CaseEdgeDto[];
}

export class RelatedTaskDto extends QueuedTaskResponseDto {
  @ApiProperty({ enum: ['same-golden-record', 'relation'] })
  readonly because!: string;
}

/** A task with all that a steward judges it by. */
export class WholeCaseResponseDto {
  @ApiProperty({ type: QueuedTaskResponseDto })
  readonly task!: QueuedTaskResponseDto;

  @ApiProperty({ type: [ReviewNoteResponseDto] })
  readonly notes!: readonly ReviewNoteResponseDto[];

  @ApiProperty({ type: [GoldenRecordResponseDto] })
  readonly goldens!: readonly GoldenRecordResponseDto[];

  @ApiProperty({ type: [CaseSideDto], description: 'In the order of goldenIds, the records of the evidence first' })
  readonly sides!: readonly CaseSideDto[];

  @ApiPropertyOptional({ type: TaskPreviewDto, description: 'What the verdict same would lead to' })
  readonly preview?: TaskPreviewDto;

  @ApiPropertyOptional({ type: PairExplanationResponseDto, description: 'Absent where the task rests on no pair' })
  readonly explanation?: PairExplanationResponseDto;

  @ApiPropertyOptional({ type: CaseDifferencesDto })
  readonly differences?: CaseDifferencesDto;

  @ApiProperty({ type: ReasonRequiredDto, description: 'What a verdict sets aside, for which it must say a reason' })
  readonly reasonRequired!: ReasonRequiredDto;

  @ApiProperty({ type: CasePolicyDto })
  readonly policy!: CasePolicyDto;

  @ApiProperty({ type: CaseGraphDto })
  readonly graph!: CaseGraphDto;

  @ApiProperty({ type: [RelatedTaskDto] })
  readonly related!: readonly RelatedTaskDto[];
}
