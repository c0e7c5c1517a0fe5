import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { Allow as AllowMember, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';
import { DecisionSideDto, SIDE_NAMING } from './decide.dto';
import { MAX_SPLIT_RECORDS, MemberNameDto, PINNED_VALUE } from './golden-decision.dto';
import { ContradictionDto, PreviewedGoldenDto } from './previewed-decision.dto';

const ACTS = ['decide', 'task', 'split', 'pin', 'unpin', 'reversal', 'approval'] as const;
const VERDICTS = ['same', 'different', 'hold'] as const;
const MAX_LENGTH = 200;

/** What is to be tried; each act needs the members that it names. */
export class PreviewDecisionDto {
  @ApiProperty({
    enum: ACTS,
    example: 'decide',
    description:
      'decide: verdict, left, right; task: taskId, verdict; split: collection, goldenId, records; pin: collection, goldenId, attribute ' +
      'and value or record; unpin: collection, goldenId, attribute; reversal and approval: decisionId',
  })
  @IsIn(ACTS, { message: `Send one of: ${ACTS.join(', ')}.` })
  readonly act!: (typeof ACTS)[number];

  @ApiPropertyOptional({ enum: VERDICTS, example: 'same' })
  @IsOptional()
  @IsIn(VERDICTS, { message: `Send one of: ${VERDICTS.join(', ')}.` })
  readonly verdict?: (typeof VERDICTS)[number];

  @ApiPropertyOptional({ type: DecisionSideDto, example: { goldenId: '0197f6a0-5d8e-7c11-9b5e-2f4a6b8c0d1e' } })
  @IsOptional()
  @ValidateNested(SIDE_NAMING)
  @Type(() => DecisionSideDto)
  readonly left?: DecisionSideDto;

  @ApiPropertyOptional({ type: DecisionSideDto, example: { recordId: '81' } })
  @IsOptional()
  @ValidateNested(SIDE_NAMING)
  @Type(() => DecisionSideDto)
  readonly right?: DecisionSideDto;

  @ApiPropertyOptional({ example: 'persons' })
  @IsOptional()
  @IsPlainText(MAX_LENGTH)
  readonly collection?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsPlainText(MAX_LENGTH)
  readonly taskId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsPlainText(MAX_LENGTH)
  readonly goldenId?: string;

  @ApiPropertyOptional({ type: [MemberNameDto], description: 'The records that leave', maxItems: MAX_SPLIT_RECORDS })
  @IsOptional()
  @IsArray({ message: `Send a list of 1 to ${MAX_SPLIT_RECORDS} records.` })
  readonly records?: readonly unknown[];

  @ApiPropertyOptional({ example: 'dateOfBirth' })
  @IsOptional()
  @IsPlainText(MAX_LENGTH)
  readonly attribute?: string;

  @ApiPropertyOptional({
    description: 'The value of a pin',
    ...PINNED_VALUE,
  })
  @AllowMember()
  readonly value?: unknown;

  @ApiPropertyOptional({ type: MemberNameDto, description: 'Of a pin on what a record says' })
  @AllowMember()
  readonly record?: unknown;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsPlainText(MAX_LENGTH)
  readonly decisionId?: string;
}

export class TriedGoldenDto extends PreviewedGoldenDto {
  @ApiProperty({ enum: ['created', 'restored', 'split', 'merged', 'updated', 'retired', 'unchanged'] })
  readonly change!: string;

  @ApiProperty({ description: 'Whether it gets a new id; `id` is then new-1, new-2, …' })
  readonly isNew!: boolean;

  @ApiProperty({ type: [String], example: ['81', '95'] })
  readonly recordIds!: readonly string[];
}

export class AbsorbedIdDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty()
  readonly into!: string;
}

export class TriedIdsDto {
  @ApiProperty({ type: [String], description: 'Carried before and after' })
  readonly kept!: readonly string[];

  @ApiProperty({ type: [AbsorbedIdDto] })
  readonly absorbed!: readonly AbsorbedIdDto[];

  @ApiProperty({ type: [String], description: 'Ids that carry a golden record again' })
  readonly givenBack!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly retired!: readonly string[];

  @ApiProperty({ type: 'integer', example: 1 })
  readonly new!: number;
}

export class TriedTaskDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Absent of a new one' })
  readonly id?: string;

  @ApiProperty({ example: 'enterprises' })
  readonly collection!: string;

  @ApiProperty({ example: 'relation-ambiguous' })
  readonly kind!: string;

  @ApiProperty({ type: [String] })
  readonly goldenIds!: readonly string[];

  @ApiPropertyOptional()
  readonly closeReason?: string;
}

export class TriedTasksDto {
  @ApiProperty({ type: [TriedTaskDto], description: 'Of every collection' })
  readonly closed!: readonly TriedTaskDto[];

  @ApiProperty({ type: [TriedTaskDto] })
  readonly opened!: readonly TriedTaskDto[];

  @ApiProperty({ type: [TriedTaskDto] })
  readonly held!: readonly TriedTaskDto[];
}

export class TriedRelationDto {
  @ApiProperty({ example: 'enterprises', description: 'Of the golden record that states it' })
  readonly collection!: string;

  @ApiProperty()
  readonly goldenId!: string;

  @ApiProperty({ example: 'legal-representative' })
  readonly type!: string;

  @ApiPropertyOptional({
    enum: ['open', 'resolved', 'ambiguous', 'disputed'],
    description: 'Absent: it was not stated',
  })
  readonly before?: string;

  @ApiPropertyOptional({
    enum: ['open', 'resolved', 'ambiguous', 'disputed'],
    description: 'Absent: it is stated no more',
  })
  readonly after?: string;

  @ApiProperty({ type: [String] })
  readonly targetIds!: readonly string[];
}

/** What a decision would bring about; while somebody has to approve, what it will bring about then. */
export class PreviewDecisionResponseDto {
  @ApiProperty({ enum: ['applied', 'awaiting-approval', 'reversal-awaiting-approval', 'reversed', 'contradicts'] })
  readonly status!: string;

  @ApiProperty({ type: [String], description: 'Why a second person would have to approve' })
  readonly approvalReasons!: readonly string[];

  @ApiProperty({ type: [String], description: 'What it sets aside, for which it must say a reason' })
  readonly reasonRequired!: readonly string[];

  @ApiPropertyOptional({ type: ContradictionDto, description: 'Decisions that forbid it: nothing would come of it' })
  readonly contradicts?: ContradictionDto;

  @ApiPropertyOptional({ type: [TriedGoldenDto], description: 'Those that change' })
  readonly goldens?: readonly TriedGoldenDto[];

  @ApiPropertyOptional({ type: TriedIdsDto })
  readonly ids?: TriedIdsDto;

  @ApiPropertyOptional({ type: TriedTasksDto })
  readonly tasks?: TriedTasksDto;

  @ApiPropertyOptional({
    type: [TriedRelationDto],
    description: 'Those that lead elsewhere or stand otherwise, come or go',
  })
  readonly relations?: readonly TriedRelationDto[];
}
