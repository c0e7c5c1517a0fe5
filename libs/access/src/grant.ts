import type { ROLES, VIEWS } from '@sogoc/contracts';

export type Role = (typeof ROLES)[number];

/** How much of a golden record a key shows. */
export type View = (typeof VIEWS)[number];

/** What the caller may, from its key. */
export interface Grant {
  readonly keyId: string;
  readonly role: Role;
  /** The source a key of role `source` belongs to. */
  readonly source?: string;
  readonly view: View;
  /** Path segments such as `persons`; undefined means all. */
  readonly collections?: readonly string[];
  /** Whether it may ask by a number that is not public, without saying whose it is. */
  readonly plainLookup?: boolean;
}

/**
 * Who answers for what a caller does: the one place where an author is identified. Two acts of one author are by one person; keys stand
 * for people until people have accounts.
 */
export const authorOf = ({ keyId }: Grant): string => keyId;

/** Whether the key is for this collection. Unknown collections are the caller's to tell. */
export function grantCovers(grant: Grant, collection: string): boolean {
  return grant.collections === undefined || grant.collections.includes(collection);
}
