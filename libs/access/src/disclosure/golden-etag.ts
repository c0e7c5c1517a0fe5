import type { StoredGoldenRecord } from '@sogoc/persistence';

import type { FieldGrant } from './field-grant';

/**
 * A strong entity tag (RFC 9110, 8.8.3): equal exactly when a caller of this grant would get the same bytes. Made of what
 * decides them, so that it can be compared before anything is rendered. The feed stands for the registry's history: a version of before a
 * restore is another one than that of after it, though they have one number.
 */
export function goldenEtag(golden: StoredGoldenRecord, grant: FieldGrant, feedId: string): string {
  const keys = grant.recordKeys === 'of-own-source' ? `keys-${grant.ownSource}` : grant.recordKeys;
  // A copy of the files put back has the same feed; the instant tells its versions apart.
  const parts = [golden.id, golden.version, golden.updatedAt.getTime().toString(36), grant.view, keys, feedId];
  return `"${parts.join('.')}${golden.underReview ? '.under-review' : ''}"`;
}

/** Whether an `If-None-Match` header holds the tag, by weak comparison as RFC 9110, 13.1.2 asks. */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
