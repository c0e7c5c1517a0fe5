import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';
import { PersonResponseDto } from './person.dto';

const LONGEST_NAME = 64;
/** Above any password that is taken, so that no more is hashed. */
const LONGEST = 1_000;
const TEXT = { message: `Send a text of at most ${LONGEST} characters.` };

export class SignInDto {
  @ApiProperty({ example: 'steward.lan' })
  @IsPlainText(LONGEST_NAME)
  readonly username!: string;

  @ApiProperty({ format: 'password' })
  @IsString(TEXT)
  @MaxLength(LONGEST, TEXT)
  readonly password!: string;
}

export class SessionResponseDto {
  @ApiProperty({ type: PersonResponseDto })
  readonly person!: PersonResponseDto;

  @ApiProperty({ type: 'integer', description: 'Minutes without a call after which it ends' })
  readonly idleMinutes!: number;

  @ApiProperty({ format: 'date-time', description: 'When it ends in any case' })
  readonly expiresAt!: string;
}
