import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';

const MAX_TITLE_LENGTH = 500;
const MAX_BASIS_LENGTH = 2_000;
const MAX_NAMES = 200;
const NAMES = { message: `Send a list of at most ${MAX_NAMES} names.` };
const LEVELS = ['national', 'ministry', 'province'] as const;
const STATUSES = ['active', 'inactive'] as const;

/**
 * What is said of a source. What is left out stays as it is; a source that is new needs titleVi, titleEn, owner, level and
 * collections. Null takes an optional member back to its default.
 */
export class RegisterSourceDto {
  @ApiPropertyOptional({ type: String, example: 'Hộ tịch TP.HCM' })
  @IsOptional()
  @IsPlainText(MAX_TITLE_LENGTH)
  readonly titleVi?: string | null;

  @ApiPropertyOptional({ type: String, example: 'Civil status, Ho Chi Minh City' })
  @IsOptional()
  @IsPlainText(MAX_TITLE_LENGTH)
  readonly titleEn?: string | null;

  @ApiPropertyOptional({ type: String, example: 'Sở Tư pháp TP.HCM' })
  @IsOptional()
  @IsPlainText(MAX_TITLE_LENGTH)
  readonly owner?: string | null;

  @ApiPropertyOptional({ enum: LEVELS, example: 'province' })
  @IsOptional()
  @IsIn(LEVELS, { message: `Send one of: ${LEVELS.join(', ')}.` })
  readonly level?: (typeof LEVELS)[number] | null;

  @ApiPropertyOptional({ type: [String], example: ['persons'] })
  @IsOptional()
  @IsArray(NAMES)
  @ArrayMaxSize(MAX_NAMES, NAMES)
  @IsString({ ...NAMES, each: true })
  readonly collections?: readonly string[] | null;

  @ApiPropertyOptional({ type: [String], description: 'Another name of collections' })
  @IsOptional()
  @IsArray(NAMES)
  @ArrayMaxSize(MAX_NAMES, NAMES)
  @IsString({ ...NAMES, each: true })
  readonly entities?: readonly string[] | null;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'number', minimum: 0, maximum: 1 },
    description: 'Trust by attribute; * is the default',
    example: { '*': 0.7, dateOfBirth: 0.95 },
  })
  @IsOptional()
  readonly trust?: unknown;

  @ApiPropertyOptional({ type: [String], description: 'Identifier schemes and attributes', example: ['national-id'] })
  @IsOptional()
  @IsArray(NAMES)
  @ArrayMaxSize(MAX_NAMES, NAMES)
  @IsString({ ...NAMES, each: true })
  readonly authorityFor?: readonly string[] | null;

  @ApiPropertyOptional({ type: String, example: 'Luật Hộ tịch 60/2014/QH13' })
  @IsOptional()
  @IsPlainText(MAX_BASIS_LENGTH)
  readonly legalBasis?: string | null;

  @ApiPropertyOptional({
    type: 'object',
    properties: {
      encoding: { type: 'string', enum: ['tcvn3', 'vni', 'viqr'] },
      padsDates: { type: 'boolean' },
      placeholders: {
        type: 'object',
        description: 'Keyed hashes of what the source writes for "none", as the command habits proposes them',
        properties: {
          key: { type: 'string' },
          hashes: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
        },
      },
    },
  })
  @IsOptional()
  readonly habits?: unknown;

  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES, { message: `Send one of: ${STATUSES.join(', ')}.` })
  readonly status?: (typeof STATUSES)[number] | null;
}
