import type { StoredApiKey } from '@sogoc/persistence';

/** An issued key in the shape of the API, without the key. */
export interface ShownApiKey {
  readonly id: string;
  readonly role: StoredApiKey['role'];
  readonly source?: string;
  readonly label: string;
  readonly view: StoredApiKey['view'];
  /** Absent: all collections. */
  readonly collections?: readonly string[];
  readonly status: 'active' | 'expired' | 'revoked';
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly revokedAt?: string;
  readonly lastUsedAt?: string;
}

export function showApiKey(key: StoredApiKey, now: Date): ShownApiKey {
  const { id, role, source, label, view, collections, createdAt, expiresAt, revokedAt, lastUsedAt } = key;
  return {
    id,
    role,
    ...(source !== null && { source }),
    label,
    view,
    ...(collections !== null && { collections }),
    status: statusOf(key, now),
    createdAt: createdAt.toISOString(),
    ...(expiresAt !== null && { expiresAt: expiresAt.toISOString() }),
    ...(revokedAt !== null && { revokedAt: revokedAt.toISOString() }),
    ...(lastUsedAt !== null && { lastUsedAt: lastUsedAt.toISOString() }),
  };
}

function statusOf({ revokedAt, expiresAt }: StoredApiKey, now: Date): ShownApiKey['status'] {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'active';
}
