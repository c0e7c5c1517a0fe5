import { vietnamDay } from '@sogoc/vietnam';

import type { DecidedGrant } from './access-grant';

/**
 * The grant that says what a system sees of a collection at an instant; its days are those of Viet Nam. Of those of one system and purpose, the last
 * approved one that has begun stands for all before it: when it has ended or was revoked nothing is shown, and none before it revives.
 */
export function grantInForce<G extends DecidedGrant>(
  grants: readonly G[],
  collection: string,
  at: Date,
): G | undefined {
  const day = vietnamDay(at.toISOString());
  const begun = grants.filter(
    (grant) => grant.collection === collection && grant.approvedAt !== undefined && grant.validFrom <= day,
  );
  const [last] = begun.sort((left, right) => right.version - left.version);
  if (last === undefined || last.revokedAt !== undefined) return undefined;
  return last.validTo === undefined || day <= last.validTo ? last : undefined;
}
