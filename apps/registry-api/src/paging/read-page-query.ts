import type { PageQueryDto } from '@sogoc/contracts';
import { pageSizeOf } from '@sogoc/platform';
import type { PageRequest } from '@sogoc/registry';

export function pageRequestOf({ pageSize, cursor }: PageQueryDto): PageRequest {
  return { pageSize: pageSizeOf(pageSize), ...(cursor !== undefined && { cursor }) };
}
