import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Min } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';

const VERDICTS = ['same', 'different', 'hold'] as const;
const MAX_TEXT_LENGTH = 2_000;
const TOKEN = { message: 'Send the token of the claim.' };
const REVISION = { message: 'Send the revision of the task as it was looked at.' };

export class ReleaseReviewTaskDto {
  @ApiProperty({ type: 'integer', example: 3, description: 'Of the claim' })
  @IsInt(TOKEN)
  @Min(0, TOKEN)
  readonly token!: number;
}

export class DecideReviewTaskDto extends ReleaseReviewTaskDto {
  @ApiProperty({ enum: VERDICTS, example: 'same' })
  @IsIn(VERDICTS, { message: `Send one of: ${VERDICTS.join(', ')}.` })
  readonly verdict!: (typeof VERDICTS)[number];

  @ApiProperty({ type: 'integer', example: 1, description: 'Of the task as it was looked at' })
  @IsInt(REVISION)
  @Min(0, REVISION)
  readonly revision!: number;

  @ApiPropertyOptional({ type: String, example: 'Trùng số giấy khai sinh', maxLength: MAX_TEXT_LENGTH })
  @IsOptional()
  @IsPlainText(MAX_TEXT_LENGTH)
  readonly reason?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'Of a hold: when it ends though nothing changed',
  })
  @IsOptional()
  readonly until?: string | null;
}

export class ReviewNoteDto {
  @ApiProperty({ example: 'Đã hỏi UBND phường, chờ trả lời', maxLength: MAX_TEXT_LENGTH })
  @IsPlainText(MAX_TEXT_LENGTH)
  readonly text!: string;
}
