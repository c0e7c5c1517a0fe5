import type { DisjointSets } from '@sogoc/kernel';

/** Places of the records of each cluster, ascending, kept at the clusters' roots. */
export class ClusterMembers {
  private readonly membersOf = new Map<number, readonly number[]>();

  /** `sets` as they are before any match is applied. */
  constructor(private readonly sets: DisjointSets) {
    for (const members of sets.sets()) this.membersOf.set(members[0] as number, members);
  }

  ofRoot(root: number): readonly number[] {
    return this.membersOf.get(root) ?? [];
  }

  /** The cluster that holds the record at a place. */
  around(place: number): readonly number[] {
    return this.ofRoot(this.sets.rootOf(place));
  }

  /** Two clusters became one, whose root is one of theirs. */
  joined(root: number, a: number, b: number): void {
    const members = [...this.ofRoot(a), ...this.ofRoot(b)].sort((left, right) => left - right);
    this.membersOf.delete(a);
    this.membersOf.delete(b);
    this.membersOf.set(root, members);
  }
}
