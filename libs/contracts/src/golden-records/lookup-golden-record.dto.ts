import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject, IsOptional } from 'class-validator';

import { PageQueryDto } from '../paging/page-query.dto';
import { IsPlainText } from '../plain-text.decorator';
import { QualityFindingDto } from './crosswalk-response.dto';
import { GoldenRecordResponseDto } from './golden-record-response.dto';

const MAX_VALUE_LENGTH = 2_000;
const MAX_KEY_LENGTH = 200;

/** Either scheme and value, or source and record key; and the page of those that carry the number. */
export class LookupGoldenRecordDto extends PageQueryDto {
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

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    example: { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01' },
    description:
      'What is known of whom the number is: names and dates. Below the full view a number that is not public, and the key of a source, ' +
      'find only what agrees with this; without it, or where it disagrees, the answer is that of an unknown number.',
  })
  @IsOptional()
  @IsObject({ message: 'Send an object {attribute: value}.' })
  readonly stated?: Readonly<Record<string, unknown>> | null;
}

export class LookupResponseDto {
  @ApiProperty({ type: [GoldenRecordResponseDto] })
  readonly items!: readonly GoldenRecordResponseDto[];

  @ApiProperty({ description: 'Whether several golden records carry the number', example: false })
  readonly disputed!: boolean;

  @ApiPropertyOptional({
    type: [QualityFindingDto],
    description: 'Why the number cannot be one of its scheme; absent when it can, known or not',
  })
  readonly findings?: readonly QualityFindingDto[];

  @ApiPropertyOptional({ description: 'Absent on the last page' })
  readonly nextCursor?: string;
}
