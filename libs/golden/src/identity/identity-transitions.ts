import type { IdentityInput, IdentityTransition, PlannedCluster } from './identity-types';
import type { ClusterIndex } from './id-follows-anchor';

/** What an id did: it was carried by a cluster, redirected to the one carried there, or was retired. */
type Standing = { readonly carrier: string } | 'retired';

/** What changed for every id, as its lineage tells it, ids in the order of `born`, minted ones last. */
export function identityTransitions(
  input: IdentityInput,
  index: ClusterIndex,
  clusters: readonly PlannedCluster[],
): IdentityTransition[] {
  const carrierAfter = new Map<string, PlannedCluster>();
  for (const cluster of clusters) {
    for (const id of [cluster.goldenId, ...cluster.otherIds]) carrierAfter.set(id, cluster);
  }
  const membersBefore = new Map(input.before.map(({ goldenId, members }) => [goldenId, members]));
  const keptMembers = (after: PlannedCluster): boolean =>
    hasSameMembers(membersBefore.get(after.goldenId) ?? [], after, index);
  const known = [...input.anchors].sort((left, right) => left.born - right.born);
  const old = known.flatMap(({ goldenId, anchorNumber }) => {
    const place = index.before.get(anchorNumber);
    const carrier = place === undefined ? undefined : input.before[place]?.goldenId;
    const before: Standing = carrier === undefined ? 'retired' : { carrier };
    return transitionsOf(goldenId, before, carrierAfter.get(goldenId), keptMembers);
  });
  const created = clusters
    .filter(({ minted }) => minted)
    .flatMap((cluster): IdentityTransition[] => {
      const parents = parentsOf(cluster, input, index);
      const first: IdentityTransition = { goldenId: cluster.goldenId, kind: 'created', otherIds: [] };
      if (parents.length === 0) return [first];
      return [first, { goldenId: cluster.goldenId, kind: 'split-from', otherIds: parents }];
    });
  return [...old, ...created];
}

function transitionsOf(
  goldenId: string,
  before: Standing,
  after: PlannedCluster | undefined,
  keptMembers: (after: PlannedCluster) => boolean,
): IdentityTransition[] {
  if (after === undefined) return before === 'retired' ? [] : [{ goldenId, kind: 'retired', otherIds: [] }];
  const carriedBefore = before === 'retired' ? undefined : before.carrier;
  if (after.goldenId !== goldenId) {
    return carriedBefore === after.goldenId ? [] : [{ goldenId, kind: 'merged-into', otherIds: [after.goldenId] }];
  }
  if (carriedBefore === undefined) return [{ goldenId, kind: 'restored', otherIds: [] }];
  if (carriedBefore !== goldenId) return [{ goldenId, kind: 'split-from', otherIds: [carriedBefore] }];
  return keptMembers(after) ? [] : [{ goldenId, kind: 'updated', otherIds: [] }];
}

function hasSameMembers(before: readonly number[], after: PlannedCluster, index: ClusterIndex): boolean {
  const place = index.after.get(after.members[0] ?? 0);
  return (
    before.length === after.members.length && before.every((recordNumber) => index.after.get(recordNumber) === place)
  );
}

/** The ids whose clusters the members of a new one came from. */
function parentsOf(cluster: PlannedCluster, { before }: IdentityInput, index: ClusterIndex): string[] {
  const parents = cluster.members
    .map((recordNumber) => index.before.get(recordNumber))
    .map((place) => (place === undefined ? undefined : before[place]?.goldenId));
  return [...new Set(parents.filter((parent) => parent !== undefined))];
}
