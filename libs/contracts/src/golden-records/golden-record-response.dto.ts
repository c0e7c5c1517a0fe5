import { ApiExtraModels, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { StatedActDto } from './stated-act.dto';

const ID = '0197c3f0-6f1e-7c40-9a53-1d2e3f405162';
const INSTANT = '2026-03-01T08:00:00.000Z';

/** Where a value of a golden record came from. */
export class ProvenanceDto {
  @ApiProperty({ description: 'Code of the source', example: 'hcm-civil-status' })
  readonly source!: string;

  @ApiProperty({ description: 'Number of the source record in the registry', example: '81' })
  readonly recordId!: string;

  @ApiPropertyOptional({
    description: "The source's own key; only for stewards with the full view and for the source itself",
    example: 'HT-77',
  })
  readonly recordKey?: string;

  @ApiProperty({ format: 'date-time', example: INSTANT })
  readonly observedAt!: string;

  @ApiProperty({ description: 'The survivorship criterion that decided', example: 'trusted-source' })
  readonly rule!: string;

  @ApiPropertyOptional({ description: 'The decision behind a pinned value' })
  readonly decisionId?: string;

  @ApiPropertyOptional({ description: 'True while authorities say what cannot both hold: a review task asks about it' })
  readonly disputed?: boolean;
}

export class IdentifierDto {
  @ApiProperty({ example: 'national-id' })
  readonly scheme!: string;

  @ApiProperty({ description: 'Canonical form; in part under the masked view', example: '001180000123' })
  readonly value!: string;

  @ApiProperty({
    enum: ['active', 'superseded', 'cancelled'],
    description:
      'superseded: another number took its place; cancelled: the number itself ended. Look-up finds all three',
    example: 'active',
  })
  readonly status!: string;

  @ApiPropertyOptional({ description: 'Since when, as stated: a year, a month or a day', example: '2024-05-20' })
  readonly validFrom?: string;

  @ApiPropertyOptional({ description: 'Till when, as stated: a year, a month or a day', example: '2034-05-20' })
  readonly validTo?: string;

  @ApiPropertyOptional({ type: StatedActDto, description: 'The act by which; not under the masked view' })
  readonly act?: StatedActDto;
}

/** Whether what has a time in a golden record holds on a day. */
export class ValidityDto {
  @ApiProperty({ format: 'date', example: '2013-01-01' })
  readonly at!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'By attribute, of each item of a list or of the one value: valid, ended, not-yet or unknown',
    example: { holders: ['ended', 'valid'] },
  })
  readonly attributes!: Record<string, unknown>;
}

/** An attribute or scheme that a grant does not show whole. */
export class WithheldNameDto {
  @ApiProperty({ example: 'ethnicity' })
  readonly name!: string;

  @ApiProperty({
    enum: ['not-granted', 'sensitive', 'scheme-not-granted', 'numbers-in-part'],
    description: 'numbers-in-part: shown but for the numbers in it',
    example: 'sensitive',
  })
  readonly code!: string;
}

/** The one record that the registry keeps of a thing. What the key's view does not show is absent. */
@ApiExtraModels(ProvenanceDto)
export class GoldenRecordResponseDto {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ example: 'person' })
  readonly entity!: string;

  @ApiProperty({ type: 'integer', minimum: 1, example: 4 })
  readonly version!: number;

  @ApiProperty({ enum: ['active'] })
  readonly status!: string;

  @ApiProperty({ description: 'Whether a steward has yet to decide about it', example: false })
  readonly underReview!: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Canonical values in declared order; one without a value is absent, never null',
    example: { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', nationalId: '001180000123' },
  })
  readonly attributes!: Record<string, unknown>;

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: '#/components/schemas/ProvenanceDto' },
    description: 'By attribute',
  })
  readonly provenance!: Record<string, ProvenanceDto>;

  @ApiProperty({ type: [IdentifierDto] })
  readonly identifiers!: readonly IdentifierDto[];

  @ApiProperty({ type: 'integer', minimum: 1, example: 3 })
  readonly recordCount!: number;

  @ApiProperty({ format: 'date-time', example: INSTANT })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time', example: INSTANT })
  readonly updatedAt!: string;

  @ApiPropertyOptional({ type: ValidityDto, description: 'With validAt' })
  readonly validity?: ValidityDto;

  @ApiPropertyOptional({
    type: [WithheldNameDto],
    description: 'To a system: what its grant leaves out, alike for every record',
  })
  readonly withheld?: readonly WithheldNameDto[];
}

/** An id whose golden record was merged into an older one. */
export class AbsorbedIdResponseDto {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ format: 'uuid', example: '0197c3ef-0a11-7b21-8c44-0f1e2d3c4b5a' })
  readonly mergedInto!: string;
}

/** An id that no source record stands behind any more. */
export class RetiredIdResponseDto {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ enum: ['retired'] })
  readonly status!: string;
}
