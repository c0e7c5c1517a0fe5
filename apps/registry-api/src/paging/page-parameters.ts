import type { PageQueryDto } from '@sogoc/contracts';
import { eitherOf, pageSizeOf, type PageRequest } from '@sogoc/platform';

/** Throws `InvalidRequestError` when a parameter is sent under both of its names. */
export function pageRequestOf({ pageSize, cursor, limit, after }: PageQueryDto): PageRequest {
  const place = eitherOf({ cursor, after });
  return { pageSize: pageSizeOf(eitherOf({ pageSize, limit })), ...(place !== undefined && { cursor: place }) };
}
