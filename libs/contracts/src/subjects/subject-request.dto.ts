import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  ValidateNested,
} from 'class-validator';

import { PageQueryDto } from '../paging/page-query.dto';
import { IsPlainText } from '../plain-text.decorator';

const MAX_NAME_LENGTH = 200;
const MAX_TEXT_LENGTH = 2_000;
const MAX_NAMES = 100;
const NAMES = { message: `Send a list of at most ${MAX_NAMES} names of attributes.` };
const OBJECT = { message: 'Send an object of attributes.' };
const YES_OR_NO = { message: 'Send true or false.' };
const KINDS = ['access', 'rectify', 'restrict', 'object', 'erase'] as const;
const STATUSES = ['received', 'accepted', 'refused', 'completed', 'withdrawn'] as const;
const STEPS = ['accept', 'refuse', 'extend', 'complete', 'withdraw', 'lift', 'erase'] as const;
const oneOf = (names: readonly string[]) => ({ message: `Send one of: ${names.join(', ')}.` });

/** Whose data it is about. */
export class DataSubjectDto {
  @ApiProperty({ description: 'Scheme of an identifier of persons', example: 'national-id' })
  @IsPlainText(MAX_NAME_LENGTH)
  readonly scheme!: string;

  @ApiProperty({ example: '001180000123' })
  @IsPlainText(MAX_NAME_LENGTH)
  readonly value!: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'What else is said of the person, such as name and date of birth; tells apart who carry one number',
    example: { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01' },
  })
  @IsOptional()
  @IsObject(OBJECT)
  readonly stated?: Record<string, unknown>;
}

export class SubjectViewDto extends PageQueryDto {
  @ApiProperty({ type: DataSubjectDto })
  @IsObject({ message: 'Send an object of scheme and value.' })
  @ValidateNested()
  @Type(() => DataSubjectDto)
  readonly subject!: DataSubjectDto;
}

export class ReceiveSubjectRequestDto {
  @ApiProperty({ type: DataSubjectDto })
  @IsObject({ message: 'Send an object of scheme and value.' })
  @ValidateNested()
  @Type(() => DataSubjectDto)
  readonly subject!: DataSubjectDto;

  @ApiProperty({ enum: KINDS, example: 'rectify' })
  @IsIn(KINDS, oneOf(KINDS))
  readonly kind!: (typeof KINDS)[number];

  @ApiPropertyOptional({ type: [String], description: 'Left out: all that is personal', example: ['phone'] })
  @IsOptional()
  @IsArray(NAMES)
  @ArrayMaxSize(MAX_NAMES, NAMES)
  @IsString({ ...NAMES, each: true })
  readonly attributes?: readonly string[] | null;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Of a rectification: what the values are, by attribute',
    example: { phone: '0903123456' },
  })
  @IsOptional()
  @IsObject(OBJECT)
  readonly claims?: Record<string, unknown> | null;

  @ApiPropertyOptional({ type: String, example: 'Tôi đã đổi số điện thoại.' })
  @IsOptional()
  @IsPlainText(MAX_TEXT_LENGTH)
  readonly statement?: string | null;

  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Whether others have to be asked; gives more days',
  })
  @IsOptional()
  @IsBoolean(YES_OR_NO)
  readonly withOthers?: boolean | null;
}

export class SubjectRequestQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES, oneOf(STATUSES))
  readonly status?: (typeof STATUSES)[number];

  @ApiPropertyOptional({ enum: KINDS })
  @IsOptional()
  @IsIn(KINDS, oneOf(KINDS))
  readonly kind?: (typeof KINDS)[number];

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Whether it is to be answered or done yet' })
  @IsOptional()
  @IsIn(['true', 'false'], YES_OR_NO)
  readonly open?: 'true' | 'false';

  @ApiPropertyOptional({ enum: ['true'], description: 'Only what was due before today' })
  @IsOptional()
  @IsIn(['true'], { message: 'Send true, or leave it out.' })
  readonly overdue?: 'true';
}

export class SubjectRequestStepDto {
  @ApiProperty({
    enum: STEPS,
    example: 'accept',
    description: 'lift: others are shown the values again; erase: a second person approves, and old versions go',
  })
  @IsIn(STEPS, oneOf(STEPS))
  readonly step!: (typeof STEPS)[number];

  @ApiPropertyOptional({ type: String, description: 'Needed to refuse, extend, erase, complete and lift' })
  @IsOptional()
  @IsPlainText(MAX_TEXT_LENGTH)
  readonly reason?: string | null;

  @ApiPropertyOptional({ type: String, description: 'Needed to refuse: the rule of law' })
  @IsOptional()
  @IsPlainText(MAX_TEXT_LENGTH)
  readonly legalGround?: string | null;
}
