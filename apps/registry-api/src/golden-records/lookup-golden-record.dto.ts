import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { InvalidRequestError } from '@sogoc/platform';
import type { LookupQuestion } from '@sogoc/registry';
import { IsOptional } from 'class-validator';

import { IsPlainText } from '../catalogue/plain-text.decorator';
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

/** Throws `InvalidRequestError` unless exactly one of the two questions is asked, and asked in full. */
export function lookupQuestionOf(question: LookupGoldenRecordDto): LookupQuestion {
  const { scheme, value, source, recordKey } = question;
  const asked = [scheme, value, source, recordKey].filter((member) => typeof member === 'string').length;
  if (asked === 2 && typeof scheme === 'string' && typeof value === 'string') return { scheme, value };
  if (asked === 2 && typeof source === 'string' && typeof recordKey === 'string') return { source, recordKey };
  throw new InvalidRequestError([
    { pointer: '', code: 'incomplete-lookup', detail: 'Send scheme and value, or source and recordKey.' },
  ]);
}
