import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, IsOptional, ValidateNested } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';
import { ANY_VALUE } from './any-value';

const ID = '0197c3f0-6f1e-7c40-9a53-1d2e3f405162';
const MAX_NAME_LENGTH = 100;
const MAX_VALUE_LENGTH = 2_000;
const AT = '2026-01-31T01:00:00.000Z';

export class PrefillSubjectDto {
  @ApiPropertyOptional({ type: String, description: 'That of the form', example: 'persons' })
  @IsOptional()
  @IsPlainText(MAX_NAME_LENGTH)
  readonly collection?: string | null;

  @ApiProperty({ example: 'national-id' })
  @IsPlainText(MAX_NAME_LENGTH)
  readonly scheme!: string;

  @ApiProperty({ description: 'In any form its scheme understands', example: '001180000123' })
  @IsPlainText(MAX_VALUE_LENGTH)
  readonly value!: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    example: { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01' },
    description: 'What is known of whom the number is; needed where a look-up needs it',
  })
  @IsOptional()
  @IsObject({ message: 'Send an object {attribute: value}.' })
  readonly stated?: Readonly<Record<string, unknown>> | null;
}

export class PrefillDto {
  @ApiProperty({ description: 'Code of a form', example: 'bien-dong-dat-dai' })
  @IsPlainText(MAX_NAME_LENGTH)
  readonly form!: string;

  @ApiProperty({ type: PrefillSubjectDto })
  @IsDefined({ message: 'Say whom the form is about.' })
  @ValidateNested()
  @Type(() => PrefillSubjectDto)
  readonly subject!: PrefillSubjectDto;
}

export class FoundSubjectDto {
  @ApiProperty({
    enum: ['found', 'unknown', 'ambiguous'],
    description: 'ambiguous: several carry the number, and none of them is chosen',
    example: 'found',
  })
  readonly status!: string;

  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiPropertyOptional({ format: 'uuid', example: ID })
  readonly goldenId?: string;

  @ApiPropertyOptional({ type: 'integer', example: 4 })
  readonly version?: number;

  @ApiPropertyOptional({ description: 'A question about it waits for a steward', example: true })
  readonly underReview?: boolean;
}

export class FilledValueDto {
  @ApiProperty({ oneOf: ANY_VALUE, example: 100.5 })
  readonly value!: unknown;

  @ApiProperty({ example: 'land' })
  readonly source!: string;

  @ApiProperty({ format: 'date-time', example: AT })
  readonly observedAt!: string;

  @ApiProperty({ example: 'land-parcels' })
  readonly collection!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly goldenId!: string;

  @ApiPropertyOptional({ description: 'A question about it waits for a steward', example: true })
  readonly underReview?: boolean;
}

export class FilledFieldDto {
  @ApiProperty({ example: 'hoTen' })
  readonly name!: string;

  @ApiProperty({ example: 'fullName' })
  readonly path!: string;

  @ApiProperty({
    enum: ['known', 'unknown', 'withheld', 'ambiguous', 'under-review'],
    description:
      'withheld: not shown whole to the caller, whether or not it is known; ambiguous: several may be meant; under-review: a name ' +
      'speaks against all who may be meant. Neither of the two is guessed',
    example: 'known',
  })
  readonly status!: string;

  @ApiPropertyOptional({ oneOf: ANY_VALUE, example: 'Nguyễn Thị Hoà' })
  readonly value?: unknown;

  @ApiPropertyOptional({ example: 'population' })
  readonly source?: string;

  @ApiPropertyOptional({ format: 'date-time', example: AT })
  readonly observedAt?: string;

  @ApiPropertyOptional({ description: 'Of whom it is', example: 'persons' })
  readonly collection?: string;

  @ApiPropertyOptional({ format: 'uuid', example: ID })
  readonly goldenId?: string;

  @ApiPropertyOptional({ description: 'A question about it, or about whose it is, waits for a steward', example: true })
  readonly underReview?: boolean;

  @ApiPropertyOptional({
    enum: ['not-granted', 'sensitive', 'scheme-not-granted', 'numbers-in-part'],
    description: 'Why it is withheld',
  })
  readonly code?: string;

  @ApiPropertyOptional({ type: [FilledValueDto], description: 'Of a path that leads to all there are' })
  readonly items?: readonly FilledValueDto[];

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Of such a path: how many more are stated of which it is not settled whom they mean',
    example: 1,
  })
  readonly unsettled?: number;
}

export class PrefillResponseDto {
  @ApiProperty({ example: 'bien-dong-dat-dai' })
  readonly form!: string;

  @ApiProperty({ example: 'dang-ky-bien-dong' })
  readonly purpose!: string;

  @ApiProperty({ type: FoundSubjectDto })
  readonly subject!: FoundSubjectDto;

  @ApiProperty({ type: [FilledFieldDto], description: 'In the order of the form' })
  readonly fields!: readonly FilledFieldDto[];
}
