import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';

const MAX_TITLE_LENGTH = 500;
const MAX_TEXT_LENGTH = 2_000;
const MAX_CODE_LENGTH = 64;
const LEVELS = ['national', 'ministry', 'province', 'commune', 'other'] as const;
const STATUSES = ['active', 'inactive'] as const;
const TOLD = ['now', 'later', 'never'] as const;
const HIGHEST_LEVEL = 5;
const SECURITY = { message: `Send a whole number from 1 to ${HIGHEST_LEVEL}.` };
const YES_OR_NO = { message: 'Send true or false.' };
const oneOf = (names: readonly string[]) => ({ message: `Send one of: ${names.join(', ')}.` });

/** What the catalogue says of an agency, whole: what is left out is not kept. */
export class PutAgencyDto {
  @ApiProperty({ example: 'Văn phòng đăng ký đất đai TP.HCM' })
  @IsPlainText(MAX_TITLE_LENGTH)
  readonly titleVi!: string;

  @ApiPropertyOptional({ type: String, example: 'Land Registration Office, Ho Chi Minh City' })
  @IsOptional()
  @IsPlainText(MAX_TITLE_LENGTH)
  readonly titleEn?: string | null;

  @ApiProperty({ enum: LEVELS, example: 'province' })
  @IsIn(LEVELS, oneOf(LEVELS))
  readonly level!: (typeof LEVELS)[number];

  @ApiPropertyOptional({ type: String, description: 'Code of the agency over it' })
  @IsOptional()
  @IsPlainText(MAX_CODE_LENGTH)
  readonly parent?: string | null;
}

/** What the catalogue says of a system, whole. */
export class PutSystemDto {
  @ApiProperty({ description: 'Code of its agency', example: 'H29.8' })
  @IsPlainText(MAX_CODE_LENGTH)
  readonly agency!: string;

  @ApiProperty({ example: 'Hệ thống đăng ký đất đai' })
  @IsPlainText(MAX_TITLE_LENGTH)
  readonly titleVi!: string;

  @ApiPropertyOptional({ type: String, example: 'Land registration system' })
  @IsOptional()
  @IsPlainText(MAX_TITLE_LENGTH)
  readonly titleEn?: string | null;

  @ApiPropertyOptional({ type: 'integer', example: 3, description: 'Level of security, 1 to 5' })
  @IsOptional()
  @IsInt(SECURITY)
  @Min(1, SECURITY)
  @Max(HIGHEST_LEVEL, SECURITY)
  readonly securityLevel?: number | null;

  @ApiPropertyOptional({ enum: STATUSES, default: 'active', description: 'An inactive one is shown nothing' })
  @IsOptional()
  @IsIn(STATUSES, oneOf(STATUSES))
  readonly status?: (typeof STATUSES)[number] | null;
}

/** What the catalogue says of a purpose, whole. */
export class PutPurposeDto {
  @ApiProperty({ example: 'Đăng ký biến động' })
  @IsPlainText(MAX_TITLE_LENGTH)
  readonly titleVi!: string;

  @ApiPropertyOptional({ type: String, example: 'Registration of changes' })
  @IsOptional()
  @IsPlainText(MAX_TITLE_LENGTH)
  readonly titleEn?: string | null;

  @ApiProperty({ description: 'The rule of law it rests on', example: 'Luật Đất đai 31/2024/QH15, Điều 133' })
  @IsPlainText(MAX_TEXT_LENGTH)
  readonly citation!: string;

  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Whether each call names a case, in Sogoc-Case' })
  @IsOptional()
  @IsBoolean(YES_OR_NO)
  readonly needsCase?: boolean | null;

  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Whether each call names a user, in Sogoc-User' })
  @IsOptional()
  @IsBoolean(YES_OR_NO)
  readonly needsUser?: boolean | null;

  @ApiPropertyOptional({ enum: TOLD, default: 'now', description: 'When whoever it is about is told of a read' })
  @IsOptional()
  @IsIn(TOLD, oneOf(TOLD))
  readonly toldToSubject?: (typeof TOLD)[number] | null;

  @ApiPropertyOptional({ type: String, description: 'Needed where it is not told now' })
  @IsOptional()
  @IsPlainText(MAX_TEXT_LENGTH)
  readonly whyNotNow?: string | null;
}
