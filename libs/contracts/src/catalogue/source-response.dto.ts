import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class SourceResponseDto {
  @ApiProperty({ example: 'hcm-civil-status' })
  readonly code!: string;

  @ApiProperty({ example: 'Hộ tịch TP.HCM' })
  readonly titleVi!: string;

  @ApiProperty({ example: 'Civil status, Ho Chi Minh City' })
  readonly titleEn!: string;

  @ApiProperty({ example: 'Sở Tư pháp TP.HCM' })
  readonly owner!: string;

  @ApiProperty({ enum: ['national', 'ministry', 'province'] })
  readonly level!: string;

  @ApiProperty({ type: [String], example: ['persons'] })
  readonly collections!: readonly string[];

  @ApiProperty({ type: [String], description: 'The same as collections', example: ['persons'] })
  readonly entities!: readonly string[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'number', minimum: 0, maximum: 1 },
    description: 'Trust by attribute; * is the default. Not for stewards',
    example: { '*': 0.7, dateOfBirth: 0.95 },
  })
  readonly trust?: Record<string, number>;

  @ApiPropertyOptional({
    type: [String],
    description: 'Identifier schemes and attributes it is the authority for. Not for stewards',
    example: [],
  })
  readonly authorityFor?: readonly string[];

  @ApiPropertyOptional()
  readonly legalBasis?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    example: { padsDates: true },
    description: 'Not for stewards',
  })
  readonly habits?: Record<string, unknown>;

  @ApiProperty({ enum: ['active', 'inactive'] })
  readonly status!: string;
}

export class SourcesResponseDto {
  @ApiProperty({ type: [SourceResponseDto] })
  readonly items!: readonly SourceResponseDto[];

  @ApiPropertyOptional({ description: 'Absent at the end' })
  readonly nextCursor?: string;
}
