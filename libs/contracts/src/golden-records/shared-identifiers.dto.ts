import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';

import { PageQueryDto } from '../paging/page-query.dto';
import { IsPlainText } from '../plain-text.decorator';

const MAX_NAME_LENGTH = 100;

export class SharedIdentifiersQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ example: 'persons', description: 'All collections when left out' })
  @IsOptional()
  @IsPlainText(MAX_NAME_LENGTH)
  readonly collection?: string;

  @ApiPropertyOptional({ example: 'national-id', description: 'All schemes when left out' })
  @IsOptional()
  @IsPlainText(MAX_NAME_LENGTH)
  readonly scheme?: string;
}

export class SharedIdentifierRecordDto {
  @ApiProperty({ description: 'Number of the source record in the registry', example: '81' })
  readonly recordId!: string;

  @ApiProperty({ description: 'Code of the source', example: 'hcm-civil-status' })
  readonly source!: string;

  @ApiPropertyOptional({
    description: "The source's own key; only for stewards with the full view and for the source itself",
    example: 'HT-77',
  })
  readonly recordKey?: string;
}

export class SharedIdentifierGoldenDto {
  @ApiProperty({ format: 'uuid', example: '0197c3f0-6f1e-7c40-9a53-1d2e3f405162' })
  readonly id!: string;

  @ApiProperty({ type: 'integer', minimum: 1, example: 4 })
  readonly version!: number;

  @ApiProperty({ type: 'integer', minimum: 1, example: 2 })
  readonly recordCount!: number;

  @ApiProperty({ description: 'Whether a steward has yet to decide about it', example: false })
  readonly underReview!: boolean;

  @ApiProperty({
    type: [SharedIdentifierRecordDto],
    description: 'The first of its records that state the number; a source is shown its own only',
  })
  readonly records!: readonly SharedIdentifierRecordDto[];
}

/** An identifier that several golden records carry as active. */
export class SharedIdentifierDto {
  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiProperty({ example: 'national-id' })
  readonly scheme!: string;

  @ApiPropertyOptional({ description: 'As the view shows it: whole, in part or not at all', example: '001180000123' })
  readonly value?: string;

  @ApiProperty({ type: 'integer', minimum: 2, description: 'Golden records that carry it', example: 2 })
  readonly carriers!: number;

  @ApiProperty({
    type: [SharedIdentifierGoldenDto],
    description: 'The first of them, the oldest id first; look the number up for all',
  })
  readonly goldenRecords!: readonly SharedIdentifierGoldenDto[];
}

export class SharedIdentifiersResponseDto {
  @ApiProperty({ type: [SharedIdentifierDto] })
  readonly items!: readonly SharedIdentifierDto[];

  @ApiPropertyOptional({ description: 'Absent on the last page' })
  readonly nextCursor?: string;
}
