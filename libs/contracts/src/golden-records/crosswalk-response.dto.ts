import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { IdentifierDto, WithheldNameDto } from './golden-record-response.dto';

export class QualityFindingDto {
  @ApiProperty({ example: 'ID_YEAR_MISMATCH' })
  readonly code!: string;

  @ApiProperty({ example: 'nationalId' })
  readonly attribute!: string;

  @ApiProperty({ enum: ['error', 'warning', 'info'] })
  readonly severity!: string;

  @ApiProperty()
  readonly messageVi!: string;

  @ApiProperty()
  readonly messageEn!: string;

  @ApiPropertyOptional({ description: 'For the source that owns the record only' })
  readonly suggestion?: string;
}

/** A source record behind a golden record, as far as the key may see it. */
export class MemberRecordResponseDto {
  @ApiProperty({ example: '81' })
  readonly recordId!: string;

  @ApiProperty({ example: 'hcm-civil-status' })
  readonly source!: string;

  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiPropertyOptional({ description: 'For stewards with the full view and for the source itself', example: 'HT-77' })
  readonly recordKey?: string;

  @ApiPropertyOptional({ type: 'integer', example: 3 })
  readonly sourceVersion?: number;

  @ApiPropertyOptional({ format: 'date-time' })
  readonly observedAt?: string;

  @ApiProperty({ enum: ['resolved', 'failed', 'deleted'] })
  readonly status!: string;

  @ApiPropertyOptional({ format: 'uuid' })
  readonly goldenId?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'As received, for who sees the key too',
  })
  readonly attributes?: Record<string, unknown>;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Canonical values' })
  readonly standardised!: Record<string, unknown>;

  @ApiProperty({ type: [IdentifierDto] })
  readonly identifiers!: readonly IdentifierDto[];

  @ApiProperty({ type: [QualityFindingDto] })
  readonly findings!: readonly QualityFindingDto[];

  @ApiPropertyOptional({ type: [WithheldNameDto], description: 'To a system: what its grant leaves out' })
  readonly withheld?: readonly WithheldNameDto[];
}

export class MemberRecordsResponseDto {
  @ApiProperty({ type: [MemberRecordResponseDto] })
  readonly items!: readonly MemberRecordResponseDto[];

  @ApiPropertyOptional({ description: 'Absent at the end' })
  readonly nextCursor?: string;
}
