import type { CompiledVeto, Witness } from '../../model/compiled-match-model';
import type { Features } from '../../record/match-record';
import type { ClusterMembers } from './cluster-members';

/** A cluster of more records is looked at by a steward for its size; its members answer for nobody. */
const MOST_MEMBERS = 50;

/** Third records that tell of one of two vetoed records, by an equal number, that it is also what the other one says. */
export class Witnesses {
  private readonly bound = new Map<number, boolean>();

  constructor(
    private readonly witness: Witness,
    private readonly vetoes: readonly CompiledVeto[],
    private readonly features: readonly Features[],
    private readonly members: ClusterMembers,
  ) {}

  /** Whether a record of either cluster answers for the two records at these places, each of another cluster. */
  answerFor(left: number, right: number): boolean {
    return this.answersBeside(left, right) || this.answersBeside(right, left);
  }

  private answersBeside(own: number, other: number): boolean {
    const members = this.members.around(own);
    if (members.length < 2 || members.length > MOST_MEMBERS) return false;
    return members.some((third) => third !== own && this.answers(third, own, other));
  }

  private answers(third: number, own: number, other: number): boolean {
    return (
      this.areBound(third, own) &&
      (this.isTiedToOther(third, own, other) ||
        this.witness.saysTheSame(this.featuresAt(third), this.featuresAt(other), this.featuresAt(own))) &&
      !this.vetoes.some(({ holds }) => holds(this.featuresAt(third), this.featuresAt(other)))
    );
  }

  /** By another number than the one that binds it to its own: a number that all three state may be somebody else's. */
  private isTiedToOther(third: number, own: number, other: number): boolean {
    return this.areBound(third, other) && !this.areBound(own, other);
  }

  /** Clusters are asked about one another again and again. */
  private areBound(left: number, right: number): boolean {
    const pair = left * this.features.length + right;
    const before = this.bound.get(pair);
    if (before !== undefined) return before;
    const found = this.witness.areBound(this.featuresAt(left), this.featuresAt(right));
    this.bound.set(pair, found);
    return found;
  }

  private featuresAt(place: number): Features {
    return this.features[place] as Features;
  }
}
