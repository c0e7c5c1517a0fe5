import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateNested } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';

const MAX_NAME_LENGTH = 100;
const MAX_PATH_LENGTH = 200;
const MAX_TITLE_LENGTH = 500;
const MAX_FIELDS = 200;
const FIELDS = { message: `Send a list of 1 to ${MAX_FIELDS} fields.` };

export class FormFieldDto {
  @ApiProperty({ description: 'Of the field in the form', example: 'hoTen' })
  @IsPlainText(MAX_NAME_LENGTH)
  readonly name!: string;

  @ApiProperty({
    description:
      'Where its value stands, seen from the subject: an attribute, or a member of one, behind any number of steps relation.collection. ' +
      'relation[role] narrows a step to a role, collection[] leads to all there are: permanentAddress.communeCode, ' +
      'relative[mother].persons.fullName, holder.land-parcels[].area',
    example: 'fullName',
  })
  @IsPlainText(MAX_PATH_LENGTH)
  readonly path!: string;

  @ApiPropertyOptional({ type: String, example: 'Họ, chữ đệm và tên' })
  @IsOptional()
  @IsPlainText(MAX_TITLE_LENGTH)
  readonly titleVi?: string | null;

  @ApiPropertyOptional({ type: String, example: 'Full name' })
  @IsOptional()
  @IsPlainText(MAX_TITLE_LENGTH)
  readonly titleEn?: string | null;
}

/** A form, whole: what is left out is not kept. */
export class PutFormDto {
  @ApiProperty({ example: 'Đơn đăng ký biến động đất đai' })
  @IsPlainText(MAX_TITLE_LENGTH)
  readonly titleVi!: string;

  @ApiPropertyOptional({ type: String, example: 'Registration of a change of land' })
  @IsOptional()
  @IsPlainText(MAX_TITLE_LENGTH)
  readonly titleEn?: string | null;

  @ApiProperty({ description: 'Code of the purpose that it is filled in for', example: 'dang-ky-bien-dong' })
  @IsPlainText(MAX_NAME_LENGTH)
  readonly purpose!: string;

  @ApiProperty({ description: 'Collection of the thing that it is about', example: 'persons' })
  @IsPlainText(MAX_NAME_LENGTH)
  readonly subject!: string;

  @ApiProperty({ type: [FormFieldDto] })
  @IsArray(FIELDS)
  @ArrayMinSize(1, FIELDS)
  @ArrayMaxSize(MAX_FIELDS, FIELDS)
  @ValidateNested({ each: true })
  @Type(() => FormFieldDto)
  readonly fields!: readonly FormFieldDto[];
}

export class FormResponseDto extends PutFormDto {
  @ApiProperty({ example: 'bien-dong-dat-dai' })
  readonly code!: string;
}

export class FormsResponseDto {
  @ApiProperty({ type: [FormResponseDto], description: 'In order of code' })
  readonly items!: readonly FormResponseDto[];
}
