import { type CollectionAccess, project, type ShownGoldenRecord } from '@sogoc/access';
import { linksOfBothSides, type RelationStatus } from '@sogoc/resolution';

import { showRelation, type ShownRelation } from '../relations/show-relation';
import { marksInSight } from '../relations/visibility/visible-marks';
import type { SeenRelation } from '../surroundings/seen-relation';
import type { Beholder } from '../surroundings/surroundings-reader';

/** Somebody or something that a person is linked with. */
export interface PortraitTie {
  readonly type: string;
  /** What it is to the person: `mother`, `owner`; the type where nothing finer may be told. */
  readonly role: string;
  readonly status: RelationStatus;
  readonly collection: string;
  /** Of a resolved link only. */
  readonly goldenId?: string;
  readonly golden?: ShownGoldenRecord;
  /** A question about what is at the other end, or about whom a statement means, waits for a steward. */
  readonly underReview?: true;
  /** Who states it, one for each side and role; of a resolved link only. */
  readonly relations?: readonly Omit<ShownRelation, 'golden'>[];
}

/** The links of one kind, resolved ones first; what both sides state is one link. */
export function showTies(
  seen: readonly SeenRelation[],
  collections: CollectionAccess,
  beholder: Beholder,
): readonly PortraitTie[] {
  const { links, unsettled } = linksOfBothSides(seen);
  return [
    ...links.map((group) => resolvedTie(group, collections, beholder)),
    ...unsettled.map((one) => unsettledTie(one, collections, beholder)),
  ];
}

function resolvedTie(group: readonly SeenRelation[], collections: CollectionAccess, beholder: Beholder): PortraitTie {
  const { relation, collection, other } = group[0]!;
  const golden = other!;
  const { grant } = collections.open(collection, beholder.caller);
  const finest = group.find(({ roles }) => roles.length > 1) ?? group[0]!;
  return {
    ...{ type: relation.type, role: roleOf(finest, collections, beholder), status: 'resolved', collection },
    ...{ goldenId: golden.id, golden: project(golden, grant) },
    ...(golden.underReview && { underReview: true }),
    relations: group.map((one) => shownIn(one, collections, beholder)),
  };
}

function unsettledTie(one: SeenRelation, collections: CollectionAccess, beholder: Beholder): PortraitTie {
  const { relation, collection, status, direction } = one;
  return {
    type: relation.type,
    // What others state of their things is theirs to tell until it is settled whom they mean.
    role: direction === 'out' ? roleOf(one, collections, beholder) : relation.type,
    ...{ status, collection },
    ...((status === 'ambiguous' || status === 'disputed') && { underReview: true }),
  };
}

/** As finely as the attribute is shown that states it. */
function roleOf(one: SeenRelation, collections: CollectionAccess, beholder: Beholder): string {
  const { relation } = one;
  const { role } = shownIn(one, collections, beholder);
  return role === relation.type ? relation.type : (one.roles[0] ?? relation.type);
}

function shownIn(
  { relation, direction, stating }: SeenRelation,
  collections: CollectionAccess,
  { caller, day }: Beholder,
): Omit<ShownRelation, 'golden'> {
  const { grant } = collections.open(relation.stating.collection, caller);
  return showRelation(relation, direction, grant, {
    day,
    marksOf: (end) => marksInSight(end, collections, caller),
    version: stating.version,
  });
}
