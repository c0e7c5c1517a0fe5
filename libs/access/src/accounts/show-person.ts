import type { StoredAccount } from '@sogoc/persistence';

/** A person who signs in, in the shape of the API. */
export interface ShownPerson {
  /** The principal's: what says who acted. */
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: StoredAccount['role'];
  /** Absent: all collections. */
  readonly collections?: readonly string[];
  readonly status: 'active' | 'locked';
  readonly createdAt: string;
}

export function showPerson(account: StoredAccount): ShownPerson {
  const { principalId, username, name, role, collections, lockedAt, createdAt } = account;
  return {
    id: principalId,
    username,
    name,
    role,
    ...(collections !== null && { collections }),
    status: lockedAt === null ? 'active' : 'locked',
    createdAt: createdAt.toISOString(),
  };
}
