import type { AnchoredId, BeforeCluster, IdentityPlan, RecordLink } from '../identity/identity-types';
import { planIdentity } from '../identity/surviving-golden-ids';

/** All that identity remembers between two units of work, as a database would keep it. */
export interface LinkState {
  readonly clusters: readonly BeforeCluster[];
  readonly anchors: readonly AnchoredId[];
  readonly links: readonly RecordLink[];
}

export interface Step {
  readonly state: LinkState;
  readonly plan: IdentityPlan;
}

export const EMPTY: LinkState = { clusters: [], anchors: [], links: [] };

/** `1 2 | 3` is two clusters; the empty text is none. */
export function parsePartition(text: string): number[][] {
  return text
    .split('|')
    .map((cluster) => cluster.trim().split(/\s+/).filter(Boolean).map(Number))
    .filter((cluster) => cluster.length > 0);
}

/** Plans the step from a state to a partition and applies the plan. Ids are G1, G2 … in the order of minting. */
export function step(state: LinkState, partition: string | number[][], changed: readonly number[] = []): Step {
  const after = typeof partition === 'string' ? parsePartition(partition) : partition;
  let minted = state.anchors.length;
  const plan = planIdentity({
    changed: new Set(changed),
    before: state.clusters,
    after,
    anchors: state.anchors,
    links: state.links,
    mint: () => `G${++minted}`,
  });
  return { plan, state: applyIdentity(state, plan) };
}

export function applyIdentity(state: LinkState, plan: IdentityPlan): LinkState {
  const moves = new Map(plan.anchorMoves.map(({ goldenId, toRecordNumber }) => [goldenId, toRecordNumber]));
  const live = new Set(plan.clusters.flatMap(({ members }) => members));
  const anchors = [
    ...state.anchors.map((anchor) => ({ ...anchor, anchorNumber: moves.get(anchor.goldenId) ?? anchor.anchorNumber })),
  ];
  plan.minted.forEach(({ goldenId, anchorNumber }) =>
    anchors.push({ goldenId, anchorNumber, born: anchors.length + 1 }),
  );
  const links = new Map(state.links.map((link) => [link.recordNumber, link]));
  for (const recordNumber of plan.unlinked)
    links.set(recordNumber, {
      recordNumber,
      firstGoldenId: links.get(recordNumber)?.firstGoldenId ?? null,
      goldenId: null,
    });
  for (const link of plan.links) links.set(link.recordNumber, link);
  return {
    clusters: plan.clusters.map(({ goldenId, members }) => ({ goldenId, members })),
    anchors: anchors.map((anchor) => ({ ...anchor, retired: !live.has(anchor.anchorNumber) })),
    links: [...links.values()],
  };
}

/** A state by a path of partitions, nothing changing by itself on the way. */
export function stateAfter(...partitions: readonly string[]): LinkState {
  return partitions.reduce((state, partition) => step(state, partition).state, EMPTY);
}

/** One line per id, by age: `G1@1 <- 1 2`, `G2@2 -> G1`, `G3@5 retired`. */
export function showState({ clusters, anchors }: LinkState): string[] {
  return anchors.map(({ goldenId, anchorNumber }) => {
    const name = `${goldenId}@${anchorNumber}`;
    const cluster = clusters.find(({ members }) => members.includes(anchorNumber));
    if (cluster === undefined) return `${name} retired`;
    return cluster.goldenId === goldenId ? `${name} <- ${cluster.members.join(' ')}` : `${name} -> ${cluster.goldenId}`;
  });
}

/** `G2 merged-into G1`, one line per transition. */
export function showLineage({ transitions }: IdentityPlan): string[] {
  return transitions.map(({ goldenId, kind, otherIds }) => [goldenId, kind, ...otherIds].join(' '));
}
