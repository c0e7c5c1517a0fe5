import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

const FORMATS = ['csv', 'ndjson', 'parquet'] as const;
const ENCODINGS = ['utf-8', 'windows-1258', 'tcvn3', 'vni'] as const;
const MODES = ['push', 'delta'] as const;
const NAME = { message: 'Send a name.' };
const PARTS = { message: 'Send how many parts the file has, from 1 to 250000.' };
const PERCENT = { message: 'Send whole percent from 0 to 100.' };
const oneOf = (names: readonly string[]) => ({ message: `Send one of: ${names.join(', ')}.` });

/** A file of a source's records; its parts follow. */
export class BeginImportDto {
  @ApiProperty({ example: 'population' })
  @IsString(NAME)
  readonly source!: string;

  @ApiProperty({ example: 'persons' })
  @IsString(NAME)
  readonly collection!: string;

  @ApiProperty({ enum: FORMATS, description: 'CSV and NDJSON also packed with gzip', example: 'csv' })
  @IsIn(FORMATS, oneOf(FORMATS))
  readonly format!: (typeof FORMATS)[number];

  @ApiPropertyOptional({ enum: ENCODINGS, default: 'utf-8', example: 'utf-8' })
  @IsOptional()
  @IsIn(ENCODINGS, oneOf(ENCODINGS))
  readonly encoding?: (typeof ENCODINGS)[number];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'What the columns mean: an attribute, recordKey, sourceVersion, observedAt, or null',
    example: { columns: { ma_ho_so: 'recordKey', ho_ten: 'fullName' } },
  })
  @IsOptional()
  readonly mapping?: unknown;

  @ApiPropertyOptional({
    enum: MODES,
    default: 'push',
    description: 'delta: the file is all that the source has; records that it lacks are deleted',
    example: 'push',
  })
  @IsOptional()
  @IsIn(MODES, oneOf(MODES))
  readonly mode?: (typeof MODES)[number];

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: 100,
    default: 5,
    description: 'Of what the source holds, how much a delta may delete; past that nothing is deleted and it stops',
    example: 5,
  })
  @IsOptional()
  @IsInt(PERCENT)
  @Min(0, PERCENT)
  @Max(100, PERCENT)
  readonly mostDeletedPercent?: number;
}

/** The file is whole. */
export class StartImportDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 250_000, example: 1 })
  @IsInt(PARTS)
  @Min(1, PARTS)
  @Max(250_000, PARTS)
  readonly parts!: number;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: 100,
    description: 'Another bound, for a delta that stopped at the first',
  })
  @IsOptional()
  @IsInt(PERCENT)
  @Min(0, PERCENT)
  @Max(100, PERCENT)
  readonly mostDeletedPercent?: number;
}
