import type { DerivedRelation } from '../relations/derived-relation';
import type { RelationEnd } from '../relations/resolve-relation';

/** What a key is for. */
export interface Sight {
  readonly covers: (collection: string) => boolean;
  /** Of a collection that the key covers, and of the areas of its grants. */
  readonly isInSight: (end: RelationEnd) => boolean;
  /** Whoever is meant may be of elsewhere in a collection that the key is for; then it is as one that leads to nobody. */
  readonly isPartial: boolean;
}

/**
 * What a key for some collections or areas may know of a relation: nothing of one that another collection leads to, no candidates of elsewhere.
 */
export function relationInSight(
  relation: DerivedRelation,
  { covers, isInSight, isPartial }: Sight,
): DerivedRelation | undefined {
  if (!isInSight(relation.stating)) return undefined;
  const soughtIn = relation.soughtIn.filter(covers);
  const covered = relation.ends.filter(({ collection }) => covers(collection));
  const isVisible = relation.ends.length === 0 ? soughtIn.length > 0 : covered.length > 0;
  if (!isVisible) return undefined;
  const ends = covered.filter(isInSight);
  return isPartial && ends.length === 0
    ? { ...relation, status: 'open', ends, soughtIn }
    : { ...relation, ends, soughtIn };
}
