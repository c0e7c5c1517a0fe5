import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { IdentifierDto, ProvenanceDto, ValidityDto, WithheldNameDto } from './golden-record-response.dto';

/** One thing that happened to an id. */
export class LineageStepDto {
  @ApiProperty({ description: 'As the change of a version', example: 'split' })
  readonly change!: string;

  @ApiProperty({ type: [String] })
  readonly otherIds!: readonly string[];
}

/** One version of a golden record. */
export class GoldenVersionResponseDto {
  @ApiProperty({ type: 'integer', example: 2 })
  readonly version!: number;

  @ApiProperty({
    description:
      'created, updated, merged (it took others in), split (others left it), merged-into, split-from, restored or retired',
    example: 'updated',
  })
  readonly change!: string;

  @ApiProperty({ type: [String], description: 'The other ids of a merge or split' })
  readonly otherIds!: readonly string[];

  @ApiProperty({
    type: [LineageStepDto],
    description: 'All that happened to the id at once; `change` and `otherIds` are the gravest of it',
  })
  readonly steps!: readonly LineageStepDto[];

  @ApiProperty({ format: 'date-time' })
  readonly recordedAt!: string;

  @ApiProperty({ type: 'integer', example: 2 })
  readonly recordCount!: number;

  @ApiProperty({ example: false })
  readonly underReview!: boolean;

  @ApiPropertyOptional({ description: 'The values of this version were erased on request; that it was there stays' })
  readonly isErased?: true;

  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly attributes!: Record<string, unknown>;

  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ProvenanceDto' } })
  readonly provenance!: Record<string, ProvenanceDto>;

  @ApiProperty({ type: [IdentifierDto] })
  readonly identifiers!: readonly IdentifierDto[];

  @ApiPropertyOptional({ type: ValidityDto, description: 'With validAt' })
  readonly validity?: ValidityDto;

  @ApiPropertyOptional({ type: [WithheldNameDto], description: 'To a system: what its grant leaves out' })
  readonly withheld?: readonly WithheldNameDto[];
}

export class GoldenHistoryResponseDto {
  @ApiProperty({ type: [GoldenVersionResponseDto] })
  readonly items!: readonly GoldenVersionResponseDto[];

  @ApiPropertyOptional({
    type: GoldenVersionResponseDto,
    description: 'With asOf: the version in force then; absent when the id was not known yet',
  })
  readonly inForce?: GoldenVersionResponseDto;

  @ApiPropertyOptional({ description: 'Absent at the end' })
  readonly nextCursor?: string;
}
