import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';

import { GoldenRecordResponseDto } from '../golden-records/golden-record-response.dto';
import { RelationResponseDto } from '../relations/relations-response.dto';

const ID = '0197c3f0-6f1e-7c40-9a53-1d2e3f405162';

export class PortraitDto {
  @ApiPropertyOptional({
    type: String,
    description: 'The day on which links hold; left out: today',
    example: '2026-11-29',
  })
  @IsOptional()
  @IsString({ message: 'Send one day.' })
  readonly validAt?: string | null;
}

export class PortraitTieDto {
  @ApiProperty({ example: 'relative' })
  readonly type!: string;

  @ApiProperty({ description: 'What it is to the person, whoever states it; else the type', example: 'mother' })
  readonly role!: string;

  @ApiProperty({
    enum: ['open', 'resolved', 'ambiguous', 'disputed'],
    description: 'Only of a resolved link it is said what is at the other end',
    example: 'resolved',
  })
  readonly status!: string;

  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiPropertyOptional({ format: 'uuid', example: ID })
  readonly goldenId?: string;

  @ApiPropertyOptional({ type: GoldenRecordResponseDto })
  readonly golden?: GoldenRecordResponseDto;

  @ApiPropertyOptional({ description: 'A question about it waits for a steward', example: true })
  readonly underReview?: boolean;

  @ApiPropertyOptional({ type: [RelationResponseDto], description: 'Who states it: one of each side and role' })
  readonly relations?: readonly RelationResponseDto[];
}

export class WithheldRelationDto {
  @ApiProperty({ example: 'land-parcels' })
  readonly collection!: string;

  @ApiProperty({ example: 'holder' })
  readonly type!: string;

  @ApiProperty({ enum: ['not-granted'], example: 'not-granted' })
  readonly code!: string;
}

export class PortraitResponseDto {
  @ApiProperty({ format: 'date', description: 'The day on which links hold', example: '2026-11-29' })
  readonly at!: string;

  @ApiProperty({ type: GoldenRecordResponseDto })
  readonly person!: GoldenRecordResponseDto;

  @ApiProperty({ type: [PortraitTieDto], description: 'Stated by either side' })
  readonly relatives!: readonly PortraitTieDto[];

  @ApiProperty({ type: [PortraitTieDto], description: 'Held by the person, or with a restriction in its favour' })
  readonly parcels!: readonly PortraitTieDto[];

  @ApiProperty({ type: [PortraitTieDto] })
  readonly enterprises!: readonly PortraitTieDto[];

  @ApiProperty({
    type: [WithheldRelationDto],
    description: 'Kinds of links that the caller is not told of, whatever there is',
  })
  readonly withheld!: readonly WithheldRelationDto[];
}
