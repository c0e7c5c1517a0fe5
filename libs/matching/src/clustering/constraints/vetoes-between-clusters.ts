import type { CompiledVeto } from '../../model/compiled-match-model';
import type { Features } from '../../record/match-record';
import type { ClusterMembers } from './cluster-members';

/** Two records, by their places. */
export interface VetoedPair {
  readonly left: number;
  readonly right: number;
}

/** Vetoes heard between any two records of two clusters, of which no edge need tell. */
export class VetoedMembers {
  private readonly vetoes: readonly CompiledVeto[];
  private readonly known = new Map<number, boolean>();

  constructor(
    vetoes: readonly CompiledVeto[],
    private readonly features: readonly Features[],
    private readonly members: ClusterMembers,
  ) {
    this.vetoes = vetoes.filter(({ betweenClusters }) => betweenClusters === true);
  }

  /** The first two records of the clusters at two roots that a veto keeps apart; none where the vetoes are covered. */
  between(a: number, b: number, isCovered: (left: number, right: number) => boolean): VetoedPair | undefined {
    if (this.vetoes.length === 0) return undefined;
    for (const l of this.members.ofRoot(a))
      for (const r of this.members.ofRoot(b)) {
        const [left, right] = l < r ? [l, r] : [r, l];
        if (this.isVetoed(left, right) && !isCovered(left, right)) return { left, right };
      }
    return undefined;
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
