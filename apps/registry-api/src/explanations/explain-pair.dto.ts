import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { InvalidRequestError } from '@sogoc/platform';
import type { ExplanationSide } from '@sogoc/registry';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, IsOptional, ValidateNested } from 'class-validator';

import { IsPlainText } from '../catalogue/plain-text.decorator';

const MAX_LENGTH = 200;
const SIDE = {
  message: 'Send an object {goldenId}, or {source, recordKey} with collection where the key is in several.',
};

/** Either a golden id, or source and record key. */
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
  @IsDefined(SIDE)
  @IsObject(SIDE)
  @ValidateNested(SIDE)
  @Type(() => ExplanationSideDto)
  readonly left!: ExplanationSideDto;

  @ApiProperty({ type: ExplanationSideDto })
  @IsDefined(SIDE)
  @IsObject(SIDE)
  @ValidateNested(SIDE)
  @Type(() => ExplanationSideDto)
  readonly right!: ExplanationSideDto;
}

/** Throws `InvalidRequestError` unless the side names exactly one thing. */
export function sideOf(
  { goldenId, source, recordKey, collection }: ExplanationSideDto,
  pointer: string,
): ExplanationSide {
  const named = [goldenId, source, recordKey].filter((member) => typeof member === 'string').length;
  if (typeof goldenId === 'string' && named === 1) return { goldenId };
  if (typeof source === 'string' && typeof recordKey === 'string' && named === 2) {
    return { source, recordKey, ...(typeof collection === 'string' && { collection }) };
  }
  throw new InvalidRequestError([{ pointer, code: 'incomplete-side', detail: SIDE.message }]);
}
