import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { IdentifierDto, ProvenanceDto } from './golden-record-response.dto';

/** One version of a golden record. */
export class GoldenVersionResponseDto {
  @ApiProperty({ type: 'integer', example: 2 })
  readonly version!: number;

  @ApiProperty({ description: 'created, updated, merged-into, split-from, restored or retired', example: 'updated' })
  readonly change!: string;

  @ApiProperty({ type: [String], description: 'The other ids of a merge or split' })
  readonly otherIds!: readonly string[];

  @ApiProperty({ format: 'date-time' })
  readonly recordedAt!: string;

  @ApiProperty({ type: 'integer', example: 2 })
  readonly recordCount!: number;

  @ApiProperty({ example: false })
  readonly underReview!: boolean;

  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly attributes!: Record<string, unknown>;

  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ProvenanceDto' } })
  readonly provenance!: Record<string, ProvenanceDto>;

  @ApiProperty({ type: [IdentifierDto] })
  readonly identifiers!: readonly IdentifierDto[];
}

export class GoldenHistoryResponseDto {
  @ApiProperty({ type: [GoldenVersionResponseDto] })
  readonly items!: readonly GoldenVersionResponseDto[];

  @ApiPropertyOptional({ description: 'Absent at the end' })
  readonly nextCursor?: string;
}
