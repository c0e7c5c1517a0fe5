import { ApiPropertyOptional } from '@nestjs/swagger';
import { InvalidRequestError } from '@sogoc/platform';
import { IsOptional, IsString } from 'class-validator';

import { readInstant } from '../catalogue/read-instant';
import { PageQueryDto } from './page-query.dto';

export class GoldenHistoryQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ format: 'date-time', description: 'Leaves out what was recorded later', example: '2026-03-01T08:00:00Z' })
  @IsOptional()
  @IsString({ message: 'Send one instant as RFC 3339.' })
  readonly asOf?: string;
}

/** Throws `InvalidRequestError` for what is no instant. */
export function asOfInstant(asOf: string | undefined): Date | undefined {
  if (asOf === undefined) return undefined;
  // A plus sign that was not percent-encoded arrives as a space.
  const instant = readInstant(asOf.replace(/ (?=\d{2}:\d{2}$)/, '+'));
  if (instant !== undefined) return instant;
  throw new InvalidRequestError([{ pointer: '/asOf', code: 'invalid-instant', detail: 'Send an instant as RFC 3339.' }]);
}
