import type { AnchoredId } from '@sogoc/golden';

import type { DerivedCluster } from './whole-state-types';

export interface CarriedIds {
  /** The oldest id anchored at a member; undefined: the cluster would mint one. */
  readonly goldenId: string | undefined;
  /** Ids that redirect to it, oldest first. */
  readonly otherIds: readonly string[];
}

/**
 * Which id each cluster carries, by its name, when no anchor moves: anchors move only by a change of their own record, and a new policy
 * or a decision is none.
 */
export function carriedIds(
  clusters: readonly Pick<DerivedCluster, 'name' | 'members'>[],
  anchors: readonly Pick<AnchoredId, 'goldenId' | 'born' | 'anchorNumber'>[],
): Map<string, CarriedIds> {
  const nameOf = new Map(
    clusters.flatMap(({ name, members }) => members.map((recordNumber) => [recordNumber, name] as const)),
  );
  const idsByName = new Map<string, string[]>(clusters.map(({ name }) => [name, []]));
  for (const { goldenId, anchorNumber } of [...anchors].sort((left, right) => left.born - right.born)) {
    const name = nameOf.get(anchorNumber);
    if (name !== undefined) idsByName.get(name)?.push(goldenId);
  }
  return new Map([...idsByName].map(([name, [goldenId, ...otherIds]]) => [name, { goldenId, otherIds }]));
}
