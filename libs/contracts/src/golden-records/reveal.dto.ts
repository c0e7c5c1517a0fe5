import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID, Matches } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';
import { TextWarningDto } from '../text-warning.dto';

const LONGEST_NAME = 100;
const LONGEST_REASON = 1_000;

export class RevealDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'A golden record; or a record' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Send the id of a golden record.' })
  readonly golden?: string | null;

  @ApiPropertyOptional({ type: String, example: '81', description: 'recordId of a source record' })
  @IsOptional()
  @Matches(/^\d{1,15}$/, { message: 'Send the recordId of a source record.' })
  readonly record?: string | null;

  @ApiProperty({ example: 'nationalId' })
  @IsPlainText(LONGEST_NAME)
  readonly attribute!: string;

  @ApiProperty({
    example: 'Đối chiếu với căn cước công dân của người nộp đơn',
    description: 'Kept with the name of who asks',
  })
  @IsPlainText(LONGEST_REASON)
  readonly reason!: string;
}

export class RevealResponseDto {
  @ApiProperty({ format: 'uuid', description: 'Of the entry that says who saw it and why' })
  readonly id!: string;

  @ApiProperty({ example: 'nationalId' })
  readonly attribute!: string;

  @ApiPropertyOptional({ description: 'As the record states it, 001180000123; absent: there is none' })
  readonly value?: unknown;

  @ApiPropertyOptional({ type: [TextWarningDto], description: 'To the writer of the reason' })
  readonly warnings?: readonly TextWarningDto[];
}
