import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Matches } from 'class-validator';

import { IsCursor, IsPageSize } from '../paging/page-query.dto';
import { IsTrueOrFalse } from '../true-or-false.decorator';

const MAX_COLLECTIONS = 20;
const COLLECTION = /^[a-z][a-z0-9-]{0,99}$/;
/** Of the events of a page. */
export const FEED_PAGE = { default: 100, maximum: 1_000 } as const;

/** What both forms of the feed take. */
class FeedQueryDto {
  @ApiPropertyOptional({
    description:
      'The cursor behind which to go on; `latest` for what happens from now on; left out: from the beginning',
  })
  @IsOptional()
  @IsCursor()
  readonly after?: string;

  @ApiPropertyOptional({ description: 'Another name of after' })
  @IsOptional()
  @IsCursor()
  readonly cursor?: string;

  @ApiPropertyOptional({
    type: [String],
    description: 'One collection, or several by repeating the parameter',
    example: ['persons'],
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : [value].flat()))
  @ArrayMaxSize(MAX_COLLECTIONS, { message: `Send at most ${MAX_COLLECTIONS} collections.` })
  @Matches(COLLECTION, { each: true, message: 'Send the name of a collection, such as persons.' })
  readonly collection?: readonly string[];
}

export class ChangeStreamQueryDto extends FeedQueryDto {
  @ApiPropertyOptional({
    type: 'boolean',
    description:
      'true: with `task.opened`, `.changed`, `.claimed`, `.released`, `.assigned`, `.escalated`, `.held`, `.decided` and `.closed`, for stewards. ' +
      'Without a place to go on behind, such a stream begins with what happens from now on',
  })
  @IsOptional()
  @IsTrueOrFalse()
  readonly tasks?: 'true' | 'false';
}

export class ChangeFeedQueryDto extends FeedQueryDto {
  @ApiPropertyOptional({
    type: 'integer',
    default: FEED_PAGE.default,
    maximum: FEED_PAGE.maximum,
    description: 'More than 1000 is taken as 1000',
  })
  @IsOptional()
  @IsPageSize()
  readonly limit?: unknown;

  @ApiPropertyOptional({ type: 'integer', description: 'Another name of limit' })
  @IsOptional()
  @IsPageSize()
  readonly pageSize?: unknown;
}
