import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';
import { GoldenRecordResponseDto } from './golden-record-response.dto';

const MAX_VALUE_LENGTH = 2_000;
const MAX_KEY_LENGTH = 200;

/** Either scheme and value, or source and record key. */
export class LookupGoldenRecordDto {
  @ApiPropertyOptional({ description: 'Identifier scheme of the collection', example: 'national-id' })
  @IsOptional()
  @IsPlainText(MAX_KEY_LENGTH)
  readonly scheme?: string;

  @ApiPropertyOptional({ description: 'The number, in any form its scheme understands', example: '001180000123' })
  @IsOptional()
  @IsPlainText(MAX_VALUE_LENGTH)
  readonly value?: string;

  @ApiPropertyOptional({ description: 'Code of a source', example: 'hcm-civil-status' })
  @IsOptional()
  @IsPlainText(MAX_KEY_LENGTH)
  readonly source?: string;

  @ApiPropertyOptional({ description: "The source's own key of a record", example: 'HT-77' })
  @IsOptional()
  @IsPlainText(MAX_KEY_LENGTH)
  readonly recordKey?: string;
}

export class LookupResponseDto {
  @ApiProperty({ type: [GoldenRecordResponseDto] })
  readonly items!: readonly GoldenRecordResponseDto[];

  @ApiProperty({ description: 'Whether several golden records carry the number', example: false })
  readonly disputed!: boolean;
}
