import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, IsOptional, Matches, ValidateNested } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';

const MAX_LENGTH = 200;
export const EXPLANATION_SIDE_NAMING = {
  message:
    'Send an object {goldenId}, or {recordId}, or {source, recordKey} with collection where the key is in several.',
};

/** A golden id, a record id, or source and record key. */
export class ExplanationSideDto {
  @ApiPropertyOptional({ example: '0197c3f0-6f1e-7c40-9a53-1d2e3f405162' })
  @IsOptional()
  @IsPlainText(MAX_LENGTH)
  readonly goldenId?: string;

  @ApiPropertyOptional({ example: 'hcm-civil-status' })
  @IsOptional()
  @IsPlainText(MAX_LENGTH)
  readonly source?: string;

  @ApiPropertyOptional({ example: 'HT-77' })
  @IsOptional()
  @IsPlainText(MAX_LENGTH)
  readonly recordKey?: string;

  @ApiPropertyOptional({ description: 'In place of source and recordKey', example: '81' })
  @IsOptional()
  @Matches(/^[1-9]\d{0,15}$/, { message: 'Send the recordId as text.' })
  readonly recordId?: string;

  @ApiPropertyOptional({
    description: 'Needed when the source uses the key in several collections',
    example: 'persons',
  })
  @IsOptional()
  @IsPlainText(MAX_LENGTH)
  readonly collection?: string;
}

export class ExplainPairDto {
  @ApiProperty({ type: ExplanationSideDto })
  @IsDefined(EXPLANATION_SIDE_NAMING)
  @IsObject(EXPLANATION_SIDE_NAMING)
  @ValidateNested(EXPLANATION_SIDE_NAMING)
  @Type(() => ExplanationSideDto)
  readonly left!: ExplanationSideDto;

  @ApiProperty({ type: ExplanationSideDto })
  @IsDefined(EXPLANATION_SIDE_NAMING)
  @IsObject(EXPLANATION_SIDE_NAMING)
  @ValidateNested(EXPLANATION_SIDE_NAMING)
  @Type(() => ExplanationSideDto)
  readonly right!: ExplanationSideDto;
}
