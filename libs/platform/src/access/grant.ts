import type { Role, View } from '@sogoc/contracts';

export { ROLES, type Role, type View } from '@sogoc/contracts';

/** What the caller may, from its key. */
export interface Grant {
  readonly keyId: string;
  readonly role: Role;
  /** The source a key of role `source` belongs to. */
  readonly source?: string;
  readonly view: View;
  /** Path segments such as `persons`; undefined means all. */
  readonly collections?: readonly string[];
}

/** Whether the key is for this collection. Unknown collections are the caller's to tell. */
export function grantCovers(grant: Grant, collection: string): boolean {
  return grant.collections === undefined || grant.collections.includes(collection);
}
