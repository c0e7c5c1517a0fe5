import { ApiKeysService, type ShownApiKey } from '@sogoc/access';
import type { StandaloneRegistry } from '@sogoc/registry';

const PAGE_SIZE = 500;

/** All keys in order of issue. */
export async function allKeys(registry: StandaloneRegistry): Promise<readonly ShownApiKey[]> {
  const service = registry.get(ApiKeysService);
  const keys: ShownApiKey[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await service.list({ pageSize: PAGE_SIZE, cursor });
    keys.push(...page.items);
    if (page.nextCursor === undefined) return keys;
    cursor = page.nextCursor;
  }
}
