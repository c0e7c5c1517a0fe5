import type { StoredGoldenRecord } from '@sogoc/persistence';

import type { FieldGrant } from './field-grant';

/**
 * A strong entity tag (RFC 9110, 8.8.3): equal exactly when a caller of this grant would get the same bytes. Made of what
 * decides them, so that it can be compared before anything is rendered.
 */
export function goldenEtag(golden: StoredGoldenRecord, grant: FieldGrant): string {
  const keys = grant.recordKeys === 'of-own-source' ? `keys-${grant.ownSource}` : grant.recordKeys;
  const parts = [golden.id, golden.version, grant.view, keys];
  return `"${parts.join('.')}${golden.underReview ? '.under-review' : ''}"`;
}

/** Whether an `If-None-Match` header holds the tag, by weak comparison as RFC 9110, 13.1.2 asks. */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
