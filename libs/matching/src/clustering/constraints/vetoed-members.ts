import type { CompiledVeto } from '../../model/compiled-match-model';
import type { Features } from '../../record/match-record';
import type { DisjointSets } from '../disjoint-sets';

/** Two records, by their places. */
export interface VetoedPair {
  readonly left: number;
  readonly right: number;
}

/** Vetoes heard between any two records of two clusters, of which no edge need tell; members are kept at the clusters' roots. */
export class VetoedMembers {
  private readonly vetoes: readonly CompiledVeto[];
  private readonly membersOf = new Map<number, readonly number[]>();
  private readonly known = new Map<number, boolean>();

  /** `sets` as they are before any match is applied. */
  constructor(
    vetoes: readonly CompiledVeto[],
    private readonly features: readonly Features[],
    sets: DisjointSets,
  ) {
    this.vetoes = vetoes.filter(({ betweenClusters }) => betweenClusters === true);
    if (this.vetoes.length === 0) return;
    for (const members of sets.sets()) this.membersOf.set(members[0] as number, members);
  }

  /** The first two records of the clusters at two roots that a veto keeps apart; none where the vetoes are covered. */
  between(a: number, b: number, isCovered: (left: number, right: number) => boolean): VetoedPair | undefined {
    for (const l of this.membersOf.get(a) ?? [])
      for (const r of this.membersOf.get(b) ?? []) {
        const [left, right] = l < r ? [l, r] : [r, l];
        if (this.isVetoed(left, right) && !isCovered(left, right)) return { left, right };
      }
    return undefined;
  }

  /** Two clusters became one, whose root is one of theirs. */
  joined(root: number, a: number, b: number): void {
    if (this.vetoes.length === 0) return;
    const members = [...(this.membersOf.get(a) ?? []), ...(this.membersOf.get(b) ?? [])];
    this.membersOf.delete(a);
    this.membersOf.delete(b);
    this.membersOf.set(
      root,
      members.sort((left, right) => left - right),
    );
  }

  /** Clusters are asked about one another again and again, as they grow and as rivals. */
  private isVetoed(left: number, right: number): boolean {
    const pair = left * this.features.length + right;
    const before = this.known.get(pair);
    if (before !== undefined) return before;
    const [l, r] = [this.features[left] as Features, this.features[right] as Features];
    const found = this.vetoes.some(({ holds }) => holds(l, r));
    this.known.set(pair, found);
    return found;
  }
}
