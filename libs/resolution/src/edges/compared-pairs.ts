import type { CandidatePair } from '../candidates/plan-candidate-pairs';
import type { KeyedEdge } from './keyed-edge';
import { pairName } from './pair-name';

export interface ComparedPairsSubject {
  /** Records that are as the load compared them. */
  readonly records: ReadonlySet<number>;
  /** All edges between any two of these that the load found. */
  readonly edges: readonly KeyedEdge[];
  /** Keys by which the load compared nobody. */
  readonly crowded: ReadonlySet<number>;
}

/** What a bulk load found out of pairs before a unit of work comes to them: a score depends on nothing but the two records and the policy. */
export class ComparedPairs {
  private readonly edges: ReadonlyMap<string, KeyedEdge>;

  constructor(private readonly subject: ComparedPairsSubject) {
    this.edges = new Map(subject.edges.map((edge) => [pairName(edge.left, edge.right), edge]));
  }

  /** Whether the load has compared the two, so that they have an edge of it or none. */
  knows({ first, second, blockingKeys }: CandidatePair): boolean {
    const { records, crowded } = this.subject;
    return records.has(first) && records.has(second) && blockingKeys.some((key) => !crowded.has(key));
  }

  /** Of a pair that it knows, with the keys by which it meets now. */
  edgeOf({ first, second, blockingKeys }: CandidatePair): KeyedEdge | undefined {
    const edge = this.edges.get(pairName(first, second));
    return edge && { ...edge, blockingKeys: [...blockingKeys].sort((left, right) => left - right) };
  }
}
