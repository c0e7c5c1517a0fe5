import { compareIdentity } from '@sogoc/kernel';
import type { TaskCluster, TaskMember } from './review-task-types';

/** A cluster with its lowest member by identity, under which its tasks are keyed. */
export interface AnchoredCluster {
  readonly goldenId: string;
  readonly anchor: TaskMember;
}

/** One or two clusters in identity order of their anchors, with one evidence record of each. */
export interface TaskPlace {
  readonly clusters: readonly AnchoredCluster[];
  readonly recordNumbers: readonly number[];
}

export interface TaskScope {
  readonly clusterOf: ReadonlyMap<number, AnchoredCluster>;
  readonly memberOf: ReadonlyMap<number, TaskMember>;
}

/** The lowest by identity, which does not depend on the order of arrival as the lowest record number does. */
export function lowestMember(members: readonly TaskMember[]): TaskMember | undefined {
  return members.reduce<TaskMember | undefined>(
    (low, member) => (low === undefined || compareIdentity(member.identity, low.identity) < 0 ? member : low),
    undefined,
  );
}

export function taskScope(clusters: readonly TaskCluster[]): TaskScope {
  const clusterOf = new Map<number, AnchoredCluster>();
  const memberOf = new Map<number, TaskMember>();
  for (const { goldenId, members } of clusters) {
    const anchor = lowestMember(members);
    if (anchor === undefined) continue;
    const cluster = { goldenId, anchor };
    for (const member of members) {
      clusterOf.set(member.recordNumber, cluster);
      memberOf.set(member.recordNumber, member);
    }
  }
  return { clusterOf, memberOf };
}

/** Where evidence on these records belongs; undefined when there are none or one is in no known cluster. */
export function placeOf(scope: TaskScope, recordNumbers: readonly number[]): TaskPlace | undefined {
  const ends: { member: TaskMember; cluster: AnchoredCluster }[] = [];
  for (const recordNumber of recordNumbers) {
    const cluster = scope.clusterOf.get(recordNumber);
    const member = scope.memberOf.get(recordNumber);
    if (cluster === undefined || member === undefined) return undefined;
    ends.push({ member, cluster });
  }
  if (ends.length === 0) return undefined;
  const sorted = ends.sort(
    (left, right) =>
      compareIdentity(left.cluster.anchor.identity, right.cluster.anchor.identity) ||
      compareIdentity(left.member.identity, right.member.identity),
  );
  return {
    clusters: [...new Set(sorted.map(({ cluster }) => cluster))],
    recordNumbers: sorted.map(({ member }) => member.recordNumber),
  };
}

/** Names the clusters of a place by their anchors' record numbers. */
export function anchorKey(place: TaskPlace): string {
  return place.clusters.map(({ anchor }) => anchor.recordNumber).join(':');
}

/** The anchor pairs that a `different` decision keeps apart: each cluster of one side with each of the other. */
export function separatedPairs(scope: TaskScope, left: readonly number[], right: readonly number[]): string[] {
  const clusters = (recordNumbers: readonly number[]) => [
    ...new Map(recordNumbers.map((recordNumber) => [scope.clusterOf.get(recordNumber), recordNumber])).values(),
  ];
  const keys: string[] = [];
  for (const l of clusters(left)) {
    for (const r of clusters(right)) {
      const place = placeOf(scope, [l, r]);
      if (place?.clusters.length === 2) keys.push(anchorKey(place));
    }
  }
  return keys;
}
