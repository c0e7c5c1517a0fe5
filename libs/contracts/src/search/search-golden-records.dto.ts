import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

import { GoldenRecordResponseDto } from '../golden-records/golden-record-response.dto';
import { PageQueryDto } from '../paging/page-query.dto';

const MAX_TEXT_LENGTH = 200;
const TEXT = { message: `Send text of at most ${MAX_TEXT_LENGTH} characters.` };

export class SearchGoldenRecordsDto extends PageQueryDto {
  @ApiPropertyOptional({
    maxLength: MAX_TEXT_LENGTH,
    example: 'nguyen van duc',
    description:
      'Words of a name in any order, with or without diacritics, the last one possibly unfinished; or an identifier. What equals the ' +
      'text comes first, then what equals it but for diacritics. What the view of the key shows in part is found by its whole ' +
      'value only, a number that is not public not at all. Without it: all, in order of creation.',
  })
  @IsOptional()
  @IsString(TEXT)
  @MaxLength(MAX_TEXT_LENGTH, TEXT)
  // eslint-disable-next-line no-control-regex -- NUL is what PostgreSQL refuses in a text.
  @Matches(/^[^\u0000\p{Surrogate}]*$/u, TEXT)
  readonly text?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    example: { dateOfBirth: '1980', sex: 'female' },
    description:
      'By attribute; all must hold. Attributes marked `x-filter` in the schemas of the entities, as far as the view of the key shows ' +
      'them whole: equality with the canonical value, a date also by its year or month, an address by `{communeCode, codeSet?}`. ' +
      'An identifier scheme is a filter too, by a current or former number.',
  })
  @IsOptional()
  @IsObject({ message: 'Send filters as an object {attribute: value}.' })
  readonly filters?: Readonly<Record<string, unknown>>;
}

export class SearchResponseDto {
  @ApiProperty({ type: [GoldenRecordResponseDto] })
  readonly items!: readonly GoldenRecordResponseDto[];

  @ApiPropertyOptional({ description: 'Absent at the end', example: 'WzMsNDJd' })
  readonly nextCursor?: string;
}
