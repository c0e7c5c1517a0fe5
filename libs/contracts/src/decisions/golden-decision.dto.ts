import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Allow as AllowMember, IsArray, IsOptional } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';
import { MAX_REASON_LENGTH } from './decide.dto';

export const MAX_SPLIT_RECORDS = 500;

/** What may be pinned is as various as what an attribute may be. */
export const PINNED_VALUE = {
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'object' },
    { type: 'array', items: {} },
  ],
  example: '1980-02-01',
} satisfies ApiPropertyOptions;

/** A record of the golden record. */
export class MemberNameDto {
  @ApiPropertyOptional({ example: 'hcm-civil-status' })
  readonly source?: string;

  @ApiPropertyOptional({ example: 'HT-77' })
  readonly recordKey?: string;

  @ApiPropertyOptional({ description: 'In place of source and recordKey', example: '81' })
  readonly recordId?: string;
}

export class SplitDto {
  @ApiProperty({
    type: [MemberNameDto],
    description: 'The records that leave',
    minItems: 1,
    maxItems: MAX_SPLIT_RECORDS,
  })
  @IsArray({ message: `Send a list of 1 to ${MAX_SPLIT_RECORDS} records.` })
  readonly records!: readonly unknown[];

  @ApiProperty({ example: 'Hai người khác nhau trùng tên', maxLength: MAX_REASON_LENGTH })
  @IsPlainText(MAX_REASON_LENGTH)
  readonly reason!: string;
}

export class PinDto {
  @ApiPropertyOptional({
    description: 'The value, in any form the attribute understands; or name a record instead',
    ...PINNED_VALUE,
  })
  @AllowMember()
  readonly value?: unknown;

  @ApiPropertyOptional({ type: MemberNameDto, description: 'Whatever this record says, as long as it is a member' })
  @AllowMember()
  readonly record?: unknown;

  @ApiProperty({ example: 'Theo giấy khai sinh bản gốc', maxLength: MAX_REASON_LENGTH })
  @IsPlainText(MAX_REASON_LENGTH)
  readonly reason!: string;
}

export class UnpinDto {
  @ApiPropertyOptional({ type: String, example: 'Đã có giấy tờ mới', maxLength: MAX_REASON_LENGTH })
  @IsOptional()
  @IsPlainText(MAX_REASON_LENGTH)
  readonly reason?: string | null;
}
