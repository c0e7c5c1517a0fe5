import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsString, Matches } from 'class-validator';

const MAX_COLLECTIONS = 20;
const COLLECTION = /^[a-z][a-z0-9-]{0,99}$/;
const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1_000;

/** What both forms of the feed take. */
export class ChangeStreamQueryDto {
  @ApiPropertyOptional({
    description:
      'The cursor behind which to go on; `latest` for what happens from now on; left out: from the beginning',
  })
  @IsOptional()
  @IsString({ message: 'Send one cursor, as it was given.' })
  readonly after?: string;

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

export class ChangeFeedQueryDto extends ChangeStreamQueryDto {
  @ApiPropertyOptional({
    type: 'integer',
    default: DEFAULT_LIMIT,
    maximum: MAX_LIMIT,
    description: 'More than 1000 is taken as 1000',
  })
  @IsOptional()
  readonly limit?: unknown;
}

/** Coerced into 1–1000; what cannot be read as a number is the default of 100. */
export function limitOf(raw: unknown): number {
  const limit = Math.trunc(Number(raw ?? DEFAULT_LIMIT));
  return Number.isFinite(limit) && raw !== '' ? Math.min(Math.max(limit, 1), MAX_LIMIT) : DEFAULT_LIMIT;
}
