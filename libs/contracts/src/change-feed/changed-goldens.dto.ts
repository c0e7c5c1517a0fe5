import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';

import { IsCursor, IsPageSize } from '../paging/page-query.dto';
import { FEED_PAGE } from './change-feed-query.dto';

export class ChangedGoldensQueryDto {
  @ApiPropertyOptional({
    description:
      'The cursor behind which to go on, of an answer, of an export or of the change feed; `latest` for what happens from now on; left out: from the beginning',
  })
  @IsOptional()
  @IsCursor()
  readonly since?: string;

  @ApiPropertyOptional({
    type: 'integer',
    default: FEED_PAGE.default,
    maximum: FEED_PAGE.maximum,
    description: 'Changes that are looked at; a page may hold fewer golden records, and some more after merges',
  })
  @IsOptional()
  @IsPageSize()
  readonly limit?: unknown;
}

/** A golden record to be read anew, or dropped. */
export class ChangedGoldenDto {
  @ApiProperty({ format: 'uuid', example: '0197c3f0-6f1e-7c40-9a53-1d2e3f405162' })
  readonly id!: string;

  @ApiProperty({
    enum: ['changed', 'gone'],
    description: 'gone: merged, retired, or not of the areas of the grant any more. Drop it',
  })
  readonly status!: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Now; of one that changed', example: 4 })
  readonly version?: number;

  @ApiPropertyOptional({ format: 'uuid', description: 'Of one that is gone: which one took it in, where you see it' })
  readonly mergedInto?: string;
}

export class ChangedGoldensResponseDto {
  @ApiProperty({ type: [ChangedGoldenDto], description: 'Each once, in the order of the last change' })
  readonly items!: readonly ChangedGoldenDto[];

  @ApiProperty({ description: 'The `since` of the next call, also of an empty page' })
  readonly nextCursor!: string;

  @ApiProperty({ description: 'Whether to go on at once; an empty page may have more behind it', example: false })
  readonly more!: boolean;
}
