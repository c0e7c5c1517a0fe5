import { type CollectionAccess, type Grant, isShownWhole } from '@sogoc/access';
import type { RelationEnd } from '@sogoc/resolution';

/** Marks tell of the status, so who may not see that sees none. */
export function marksInSight(
  { collection, goldenId, marks = [] }: RelationEnd,
  collections: CollectionAccess,
  caller: Grant,
): readonly string[] {
  if (marks.length === 0) return [];
  const { grant } = collections.open(collection, caller);
  return isShownWhole('status', grant, goldenId) ? marks : [];
}
