import { hashApiKey, type Role } from '@sogoc/access';
import type { ApiKeyStore } from '@sogoc/persistence';

/** Whether a key that was written down before still lets somebody in. */
export async function keyWorks(store: ApiKeyStore, key: string, role: Role): Promise<boolean> {
  const stored = await store.findByHash(hashApiKey(key));
  if (stored === undefined || stored.role !== role || stored.revokedAt !== undefined) return false;
  return stored.expiresAt === undefined || stored.expiresAt > new Date();
}
