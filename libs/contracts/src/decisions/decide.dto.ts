import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';

const VERDICTS = ['same', 'different', 'hold'] as const;
const MAX_KEY_LENGTH = 200;
export const MAX_REASON_LENGTH = 2_000;
export const SIDE_NAMING = { message: 'Name a side: {goldenId}, {source, recordKey} or {recordId}.' };

/** A golden record with all its members, or one source record. */
export class DecisionSideDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'A golden record: all records that are in it now' })
  @IsOptional()
  @IsUUID('all', { message: 'Send the id of a golden record.' })
  readonly goldenId?: string;

  @ApiPropertyOptional({ description: 'Code of a source', example: 'hcm-civil-status' })
  @IsOptional()
  @IsPlainText(MAX_KEY_LENGTH)
  readonly source?: string;

  @ApiPropertyOptional({ description: "The source's own key of a record", example: 'HT-77' })
  @IsOptional()
  @IsPlainText(MAX_KEY_LENGTH)
  readonly recordKey?: string;

  @ApiPropertyOptional({ description: 'In place of source and recordKey', example: '81' })
  @IsOptional()
  @Matches(/^[1-9]\d{0,15}$/, { message: 'Send the recordId as text.' })
  readonly recordId?: string;
}

export class DecideDto {
  @ApiProperty({
    enum: VERDICTS,
    example: 'same',
    description: 'hold changes nothing and lets the open question between the sides wait until its evidence changes',
  })
  @IsIn(VERDICTS, { message: `Send one of: ${VERDICTS.join(', ')}.` })
  readonly verdict!: (typeof VERDICTS)[number];

  @ApiProperty({ type: DecisionSideDto, example: { goldenId: '0197f6a0-5d8e-7c11-9b5e-2f4a6b8c0d1e' } })
  @IsDefined(SIDE_NAMING)
  @ValidateNested(SIDE_NAMING)
  @Type(() => DecisionSideDto)
  readonly left!: DecisionSideDto;

  @ApiProperty({ type: DecisionSideDto, example: { source: 'hcm-civil-status', recordKey: 'HT-77' } })
  @IsDefined(SIDE_NAMING)
  @ValidateNested(SIDE_NAMING)
  @Type(() => DecisionSideDto)
  readonly right!: DecisionSideDto;

  @ApiProperty({ example: 'Cùng một người: đã đối chiếu giấy khai sinh', maxLength: MAX_REASON_LENGTH })
  @IsPlainText(MAX_REASON_LENGTH)
  readonly reason!: string;

  @ApiPropertyOptional({ description: 'Only when a source uses the keys in several collections', example: 'persons' })
  @IsOptional()
  @IsPlainText(MAX_KEY_LENGTH)
  readonly collection?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'Of a hold: when it ends though nothing changed',
  })
  @IsOptional()
  readonly until?: string | null;
}

export class ReasonDto {
  @ApiProperty({ example: 'Nhầm hai anh em sinh đôi', maxLength: MAX_REASON_LENGTH })
  @IsPlainText(MAX_REASON_LENGTH)
  readonly reason!: string;
}

export class OptionalReasonDto {
  @ApiPropertyOptional({ type: String, example: 'Đã xem hồ sơ gốc', maxLength: MAX_REASON_LENGTH })
  @IsOptional()
  @IsPlainText(MAX_REASON_LENGTH)
  readonly reason?: string | null;
}
