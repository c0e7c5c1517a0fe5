import { identityTransitions } from './identity-transitions';
import type { AnchoredId, IdentityInput, IdentityPlan, PlannedCluster, PlannedLink } from './identity-types';
import { ascending, indexClusters, passAnchors } from './id-follows-anchor';

/**
 * Which id each cluster carries after a unit of work. Ids depend on history, by three rules: an id follows its anchor, and leaves
 * it only when the anchor's own change takes it away from the others; a cluster carries the oldest id anchored at its live
 * members, the others redirect, and one without an id mints one anchored at its lowest record number; an id without a live
 * anchor is retired and comes back with its record. Throws a `RangeError` when a record is in two clusters.
 */
export function planIdentity(input: IdentityInput): IdentityPlan {
  const index = indexClusters(input);
  const anchors = passAnchors(input, index);
  const idsByCluster = liveIdsByCluster(anchors, index.after);
  const minted: { goldenId: string; anchorNumber: number }[] = [];
  const clusters = sortedClusters(input.after).map(({ members, place }): PlannedCluster => {
    const [oldest, ...others] = idsByCluster.get(place) ?? [];
    const otherIds = others.map(({ goldenId }) => goldenId);
    if (oldest !== undefined) return { goldenId: oldest.goldenId, members, minted: false, otherIds };
    const goldenId = input.mint();
    minted.push({ goldenId, anchorNumber: members[0] ?? 0 });
    return { goldenId, members, minted: true, otherIds: [] };
  });
  return {
    clusters,
    anchorMoves: anchorMoves(input.anchors, anchors),
    minted,
    transitions: identityTransitions(input, index, clusters),
    ...planLinks(input, clusters),
  };
}

/** Clusters by their lowest record number, so that ids are minted in an order that does not depend on the caller's. */
function sortedClusters(after: IdentityInput['after']): { members: number[]; place: number }[] {
  return after
    .map((members, place) => ({ members: [...members].sort(ascending), place }))
    .filter(({ members }) => members.length > 0)
    .sort((left, right) => (left.members[0] ?? 0) - (right.members[0] ?? 0));
}

function liveIdsByCluster(
  anchors: readonly AnchoredId[],
  after: ReadonlyMap<number, number>,
): Map<number, AnchoredId[]> {
  const byCluster = new Map<number, AnchoredId[]>();
  for (const anchor of [...anchors].sort((left, right) => left.born - right.born)) {
    const cluster = after.get(anchor.anchorNumber);
    if (cluster === undefined) continue;
    const known = byCluster.get(cluster);
    if (known) known.push(anchor);
    else byCluster.set(cluster, [anchor]);
  }
  return byCluster;
}

function anchorMoves(
  before: readonly AnchoredId[],
  after: readonly AnchoredId[],
): { goldenId: string; toRecordNumber: number }[] {
  const from = new Map(before.map(({ goldenId, anchorNumber }) => [goldenId, anchorNumber]));
  return after
    .filter(({ goldenId, anchorNumber }) => from.get(goldenId) !== anchorNumber)
    .sort((left, right) => left.born - right.born)
    .map(({ goldenId, anchorNumber }) => ({ goldenId, toRecordNumber: anchorNumber }));
}

function planLinks(
  { links, before }: IdentityInput,
  clusters: readonly PlannedCluster[],
): { links: PlannedLink[]; unlinked: number[] } {
  const present = new Map(links.map((link) => [link.recordNumber, link]));
  const changed: PlannedLink[] = [];
  const live = new Set<number>();
  for (const { goldenId, members } of clusters) {
    for (const recordNumber of members) {
      live.add(recordNumber);
      const link = present.get(recordNumber);
      const firstGoldenId = link?.firstGoldenId ?? goldenId;
      if (link?.goldenId !== goldenId || link.firstGoldenId !== firstGoldenId)
        changed.push({ recordNumber, goldenId, firstGoldenId });
    }
  }
  const linked = [
    ...before.flatMap(({ members }) => members),
    ...links.filter((link) => link.goldenId !== null).map(({ recordNumber }) => recordNumber),
  ];
  const unlinked = [...new Set(linked)].filter((recordNumber) => !live.has(recordNumber)).sort(ascending);
  return { links: changed.sort((left, right) => left.recordNumber - right.recordNumber), unlinked };
}
