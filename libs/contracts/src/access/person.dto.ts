import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';
import { PERSON_ROLES } from './role';

const LONGEST_NAME = 200;
const LONGEST_PASSWORD = 1_000;
const MAX_COLLECTIONS = 200;
const TEXT = { message: `Send a text of at most ${LONGEST_PASSWORD} characters.` };
const COLLECTIONS = { message: `Send a list of at most ${MAX_COLLECTIONS} collections.` };

export class PasswordDto {
  @ApiProperty({ format: 'password', description: '12 to 200 characters', example: 'một câu dài dễ nhớ' })
  @IsString(TEXT)
  @MaxLength(LONGEST_PASSWORD, TEXT)
  readonly password!: string;
}

export class AddPersonDto extends PasswordDto {
  @ApiProperty({ example: 'steward.lan', description: 'Compared in lower case' })
  @IsPlainText(LONGEST_NAME)
  readonly username!: string;

  @ApiProperty({ example: 'Phạm Thị Lan' })
  @IsPlainText(LONGEST_NAME)
  readonly name!: string;

  @ApiProperty({ enum: PERSON_ROLES })
  @IsIn(PERSON_ROLES, { message: `Send one of: ${PERSON_ROLES.join(', ')}.` })
  readonly role!: (typeof PERSON_ROLES)[number];

  @ApiPropertyOptional({ type: [String], description: 'All when left out', example: ['persons'] })
  @IsOptional()
  @IsArray(COLLECTIONS)
  @ArrayMaxSize(MAX_COLLECTIONS, COLLECTIONS)
  @IsString({ ...COLLECTIONS, each: true })
  readonly collections?: readonly string[] | null;
}

export class PersonResponseDto {
  @ApiProperty({ format: 'uuid', description: 'What decisions, claims, approvals and notes name as their author' })
  readonly id!: string;

  @ApiProperty({ example: 'steward.lan' })
  readonly username!: string;

  @ApiProperty({ example: 'Phạm Thị Lan' })
  readonly name!: string;

  @ApiProperty({ enum: PERSON_ROLES })
  readonly role!: string;

  @ApiPropertyOptional({ type: [String], description: 'Absent: all' })
  readonly collections?: readonly string[];

  @ApiProperty({ enum: ['active', 'locked'] })
  readonly status!: string;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;
}

export class PeopleResponseDto {
  @ApiProperty({ type: [PersonResponseDto] })
  readonly items!: readonly PersonResponseDto[];
}
