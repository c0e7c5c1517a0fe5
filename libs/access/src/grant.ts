import type { ROLES, VIEWS } from '@sogoc/contracts';
import type { StoredGrant } from '@sogoc/persistence';

export type Role = (typeof ROLES)[number];

/** How much of a golden record a key shows. */
export type View = (typeof VIEWS)[number];

/** Who calls, and what the caller may: from a key or a person's session. */
export interface Grant {
  /** What limits, repeated calls and the log count by: the key, of a session the person. */
  readonly keyId: string;
  /** The person or system that acts. Left out: the key stands for itself. */
  readonly principalId?: string;
  readonly role: Role;
  /** The source a key of role `source` belongs to. */
  readonly source?: string;
  readonly view: View;
  /** Path segments such as `persons`; undefined means all. */
  readonly collections?: readonly string[];
  /** Whether it may ask by a number that is not public, without saying whose it is. */
  readonly plainLookup?: boolean;
  /** The system that the key belongs to; then it sees what `grantsInForce` show, and nothing by its view. */
  readonly systemCode?: string;
  /** What for, in which case, and for which person at the other side, as the call says. */
  readonly purpose?: string;
  readonly caseNumber?: string;
  readonly endUser?: string;
  /** Of the system and the purpose. */
  readonly grantsInForce?: readonly StoredGrant[];
  /** Ids of the grants that the call goes by, with spaces between; `legacy` of a key without a system. */
  readonly grantVersion?: string;
}

/** Who answers for what a caller does: the one place where an author is identified. Two acts of one principal are by one person. */
export const authorOf = ({ keyId, principalId }: Grant): string => principalId ?? keyId;

/** Whether the key is for this collection. Unknown collections are the caller's to tell. */
export function grantCovers({ collections, systemCode, grantsInForce = [] }: Grant, collection: string): boolean {
  if (systemCode !== undefined && !grantsInForce.some((grant) => grant.collection === collection)) return false;
  return isForCollection({ collections }, collection);
}

/** The same without a look at the purpose of the call. */
export function isForCollection({ collections }: Pick<Grant, 'collections'>, collection: string): boolean {
  return collections === undefined || collections.includes(collection);
}
