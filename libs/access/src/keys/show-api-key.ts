import type { ClientKeySet, StoredApiKey } from '@sogoc/persistence';

/** An issued key in the shape of the API, without the key. */
export interface ShownApiKey {
  readonly id: string;
  /** The person or system that acts by it; absent: nobody but the key. */
  readonly principal?: string;
  readonly role: StoredApiKey['role'];
  readonly source?: string;
  /** The system that it belongs to. */
  readonly system?: string;
  readonly label: string;
  readonly view: StoredApiKey['view'];
  /** Absent: all collections. */
  readonly collections?: readonly string[];
  /** Public keys of a client that proves a private one. */
  readonly jwks?: ClientKeySet;
  /** Whether it may ask by a number alone; left out: it may not. */
  readonly plainLookup?: true;
  readonly status: 'active' | 'expired' | 'revoked';
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly revokedAt?: string;
  /** Operators; absent when the command line acted. */
  readonly issuedBy?: string;
  readonly revokedBy?: string;
  /** The key that it took the place of. */
  readonly rotatedFrom?: string;
  readonly lastUsedAt?: string;
}

export function showApiKey(key: StoredApiKey, now: Date): ShownApiKey {
  const { id, role, source, label, view, collections, createdAt, expiresAt, revokedAt, lastUsedAt } = key;
  const { principalId, plainLookup, system, issuedBy, revokedBy, rotatedFrom } = key;
  return {
    id,
    ...(principalId !== id && { principal: principalId }),
    role,
    ...(source !== null && { source }),
    ...(system !== null && { system }),
    label,
    view,
    ...(collections !== null && { collections }),
    ...(key.jwks !== null && { jwks: key.jwks }),
    ...(plainLookup && { plainLookup }),
    status: statusOf(key, now),
    createdAt: createdAt.toISOString(),
    ...(expiresAt !== null && { expiresAt: expiresAt.toISOString() }),
    ...(revokedAt !== null && { revokedAt: revokedAt.toISOString() }),
    ...(issuedBy !== null && { issuedBy }),
    ...(revokedBy !== null && { revokedBy }),
    ...(rotatedFrom !== null && { rotatedFrom }),
    ...(lastUsedAt !== null && { lastUsedAt: lastUsedAt.toISOString() }),
  };
}

function statusOf({ revokedAt, expiresAt }: StoredApiKey, now: Date): ShownApiKey['status'] {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'active';
}
