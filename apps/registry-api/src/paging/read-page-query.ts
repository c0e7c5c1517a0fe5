import type { PageQueryDto } from '@sogoc/contracts';
import { pageSizeOf, type PageRequest } from '@sogoc/platform';

export function pageRequestOf({ pageSize, cursor }: PageQueryDto): PageRequest {
  return { pageSize: pageSizeOf(pageSize), ...(cursor !== undefined && { cursor }) };
}
