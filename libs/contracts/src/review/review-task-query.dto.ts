import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, Matches } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';
import { IsTrueOrFalse } from '../true-or-false.decorator';
import { PageQueryDto } from '../paging/page-query.dto';

const STATUSES = ['open', 'claimed', 'held', 'decided', 'closed'] as const;
const ORDERS = ['age', 'cost', 'weight'] as const;
const MAX_COLLECTION_LENGTH = 100;
const MAX_TEXT_LENGTH = 500;
const MAX_SOURCES = 5;
const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

const IsDecimal = (): PropertyDecorator =>
  Matches(/^-?\d{1,6}(\.\d{1,3})?$/, { message: 'Send a number, with at most three places.' });
const IsCount = (): PropertyDecorator => Matches(/^\d{1,6}$/, { message: 'Send a whole number.' });

export class ReviewTaskQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ example: 'persons' })
  @IsOptional()
  @IsPlainText(MAX_COLLECTION_LENGTH)
  readonly collection?: string;

  @ApiPropertyOptional({ example: 'possible-match' })
  @IsOptional()
  @Matches(/^[a-z][a-z-]{0,63}$/, { message: 'Send the kind of a task, such as possible-match.' })
  readonly kind?: string;

  @ApiPropertyOptional({ enum: STATUSES, description: 'What stands in the queue (open or claimed) when left out' })
  @IsOptional()
  @IsIn(STATUSES, { message: `Send one of: ${STATUSES.join(', ')}.` })
  readonly status?: (typeof STATUSES)[number];

  @ApiPropertyOptional({
    enum: ORDERS,
    default: 'age',
    description: 'The oldest first; what is dearest to leave waiting first; or the heaviest first',
  })
  @IsOptional()
  @IsIn(ORDERS, { message: `Send one of: ${ORDERS.join(', ')}.` })
  readonly order?: (typeof ORDERS)[number];

  @ApiPropertyOptional({
    type: [String],
    description: 'A source of a record that the task rests on; two by repeating the parameter: a pair of sources',
    example: ['finance'],
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : [value].flat()))
  @ArrayMaxSize(MAX_SOURCES, { message: `Send at most ${MAX_SOURCES} sources.` })
  @Matches(/^[a-z][a-z0-9-]{0,99}$/, { each: true, message: 'Send the code of a source, such as finance.' })
  readonly source?: readonly string[];

  @ApiPropertyOptional({ example: '79', description: 'Code of a province of today' })
  @IsOptional()
  @Matches(/^\d{2}$/, { message: 'Send the two digits of a province.' })
  readonly province?: string;

  @ApiPropertyOptional({ type: 'number', example: 5, description: 'Bits' })
  @IsOptional()
  @IsDecimal()
  readonly weightFrom?: string;

  @ApiPropertyOptional({ type: 'number', example: 10, description: 'Bits; below it' })
  @IsOptional()
  @IsDecimal()
  readonly weightTo?: string;

  @ApiPropertyOptional({ type: 'number', example: 3, description: 'Days' })
  @IsOptional()
  @IsDecimal()
  readonly ageFrom?: string;

  @ApiPropertyOptional({ type: 'number', example: 7, description: 'Days; below it' })
  @IsOptional()
  @IsDecimal()
  readonly ageTo?: string;

  @ApiPropertyOptional({ example: 'me', description: '`me`, `none`, or a principal' })
  @IsOptional()
  @Matches(new RegExp(`^(me|none|${UUID})$`), { message: 'Send me, none or the id of a principal.' })
  readonly assignee?: string;

  @ApiPropertyOptional({ type: 'integer', example: 3, description: 'Records of its golden records together' })
  @IsOptional()
  @IsCount()
  readonly clusterSizeFrom?: string;

  @ApiPropertyOptional({ type: 'integer', example: 20 })
  @IsOptional()
  @IsCount()
  readonly clusterSizeTo?: string;

  @ApiPropertyOptional({ type: 'boolean', description: 'Whether somebody passed it over, noted or decided before' })
  @IsOptional()
  @IsTrueOrFalse()
  readonly seenBefore?: 'true' | 'false';

  @ApiPropertyOptional({ type: 'boolean', description: 'Whether it was put before a lead' })
  @IsOptional()
  @IsTrueOrFalse()
  readonly escalated?: 'true' | 'false';

  @ApiPropertyOptional({ type: 'boolean', description: 'Whether what the caller passed over is listed too' })
  @IsOptional()
  @IsTrueOrFalse()
  readonly skipped?: 'true' | 'false';

  @ApiPropertyOptional({
    example: 'do duc hoa',
    description: 'What its golden records are found by: names with or without diacritics, as far as the view shows',
  })
  @IsOptional()
  @IsPlainText(MAX_TEXT_LENGTH)
  readonly text?: string;

  @ApiPropertyOptional({ type: 'boolean', description: 'Whether to count what the filters leave' })
  @IsOptional()
  @IsTrueOrFalse()
  readonly facets?: 'true' | 'false';
}
