import { type CollectionAccess, type Grant, noteShown } from '@sogoc/access';
import { rootOf } from '@sogoc/resolution';

import type { SeenRelation } from './seen-relation';

/** Notes for the record of reads that a caller is told of these relations: they are part of attributes of those that state them. */
export function noteSeen(seen: readonly SeenRelation[], collections: CollectionAccess, caller: Grant): void {
  for (const { relation, stating } of seen) {
    const { grant } = collections.open(relation.stating.collection, caller);
    const attributes = relation.statements.map(({ attribute }) => rootOf(attribute));
    noteShown([...new Set(attributes)], grant, { goldenId: stating.id, version: stating.version });
  }
}
