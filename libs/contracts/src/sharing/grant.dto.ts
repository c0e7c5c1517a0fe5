import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsOptional, IsString, ValidateNested } from 'class-validator';

import { PageQueryDto } from '../paging/page-query.dto';
import { IsPlainText } from '../plain-text.decorator';

const MAX_CODE_LENGTH = 64;
const MAX_TEXT_LENGTH = 2_000;
const MAX_NAMES = 200;
const MAX_AREAS = 500;
const NAMES = { message: `Send a list of at most ${MAX_NAMES} names.` };
const AREAS = { message: `Send a list of at most ${MAX_AREAS} areas.` };
const GROUNDS = ['origin', 'sector', 'level', 'request', 'consent', 'subject'] as const;
const LEVELS = ['province', 'commune'] as const;
const oneOf = (names: readonly string[]) => ({ message: `Send one of: ${names.join(', ')}.` });

export class NamedAreaDto {
  @ApiProperty({ example: 'NSO-2026-04' })
  @IsPlainText(MAX_CODE_LENGTH)
  readonly codeSet!: string;

  @ApiProperty({ example: '26740' })
  @IsPlainText(MAX_CODE_LENGTH)
  readonly code!: string;
}

export class GrantedRowsDto {
  @ApiProperty({ enum: LEVELS, example: 'commune' })
  @IsIn(LEVELS, oneOf(LEVELS))
  readonly level!: (typeof LEVELS)[number];

  @ApiProperty({ type: [NamedAreaDto], description: 'By either code set: what lies wholly within is meant' })
  @IsArray(AREAS)
  @ArrayMaxSize(MAX_AREAS, AREAS)
  @ValidateNested({ each: true })
  @Type(() => NamedAreaDto)
  readonly areas!: readonly NamedAreaDto[];
}

export class EffectiveGrantQueryDto {
  @ApiProperty({ example: 'land-office' })
  @IsPlainText(MAX_CODE_LENGTH)
  readonly system!: string;

  @ApiProperty({ example: 'dang-ky-bien-dong' })
  @IsPlainText(MAX_CODE_LENGTH)
  readonly purpose!: string;
}

export class ProposeGrantDto extends EffectiveGrantQueryDto {
  @ApiProperty({ example: 'persons' })
  @IsPlainText(MAX_CODE_LENGTH)
  readonly collection!: string;

  @ApiProperty({
    type: [String],
    description: 'What is not named and not public is withheld; what is sensitive too',
    example: ['fullName', 'dateOfBirth', 'nationalId'],
  })
  @IsArray(NAMES)
  @ArrayMaxSize(MAX_NAMES, NAMES)
  @IsString({ ...NAMES, each: true })
  readonly attributes!: readonly string[];

  @ApiProperty({ type: [String], description: 'Schemes of identifiers', example: ['national-id'] })
  @IsArray(NAMES)
  @ArrayMaxSize(MAX_NAMES, NAMES)
  @IsString({ ...NAMES, each: true })
  readonly schemes!: readonly string[];

  @ApiPropertyOptional({ type: GrantedRowsDto, description: 'Everywhere when left out' })
  @IsOptional()
  @IsObject({ message: 'Send an object of level and areas.' })
  @ValidateNested()
  @Type(() => GrantedRowsDto)
  readonly rows?: GrantedRowsDto | null;

  @ApiProperty({ enum: GROUNDS, example: 'request' })
  @IsIn(GROUNDS, oneOf(GROUNDS))
  readonly ground!: (typeof GROUNDS)[number];

  @ApiProperty({ example: 'Nghị định 194/2025/NĐ-CP, Điều 16' })
  @IsPlainText(MAX_TEXT_LENGTH)
  readonly legalBasis!: string;

  @ApiPropertyOptional({ type: String, description: 'The document by which it was agreed', example: '12/TTr-VPĐK' })
  @IsOptional()
  @IsPlainText(MAX_TEXT_LENGTH)
  readonly document?: string | null;

  @ApiProperty({ format: 'date', example: '2026-01-01', description: 'The first day, in Viet Nam' })
  @IsPlainText(MAX_CODE_LENGTH)
  readonly validFrom!: string;

  @ApiPropertyOptional({ type: String, format: 'date', example: '2027-12-31', description: 'The last day' })
  @IsOptional()
  @IsPlainText(MAX_CODE_LENGTH)
  readonly validTo?: string | null;
}

export class RefuseGrantDto {
  @ApiProperty({ example: 'Mục đích nằm ngoài các căn cứ chia sẻ' })
  @IsPlainText(MAX_TEXT_LENGTH)
  readonly reason!: string;

  @ApiProperty({ description: 'The rule of law', example: 'Nghị định 194/2025/NĐ-CP, Điều 16' })
  @IsPlainText(MAX_TEXT_LENGTH)
  readonly legalGround!: string;
}

export class RevokeGrantDto {
  @ApiProperty({ example: 'Hết nhiệm vụ' })
  @IsPlainText(MAX_TEXT_LENGTH)
  readonly reason!: string;
}

export class GrantQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ example: 'land-office' })
  @IsOptional()
  @IsPlainText(MAX_CODE_LENGTH)
  readonly system?: string;

  @ApiPropertyOptional({ example: 'dang-ky-bien-dong' })
  @IsOptional()
  @IsPlainText(MAX_CODE_LENGTH)
  readonly purpose?: string;

  @ApiPropertyOptional({ example: 'persons' })
  @IsOptional()
  @IsPlainText(MAX_CODE_LENGTH)
  readonly collection?: string;
}
