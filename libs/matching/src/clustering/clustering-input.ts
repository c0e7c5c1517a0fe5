import type { RecordIdentity } from '@sogoc/kernel';

import type { Edge } from '../record/edge';
import type { Features } from '../record/match-record';
import type { Ambiguity, CompiledExclusiveScheme, CompiledVeto, Witness } from '../model/compiled-match-model';
import type { AbsentRecord, ClusterDecision } from './cluster-decision';

/** A live record of the component. Of its features only those of exclusive schemes (and of vetoes) are read. */
export interface ClusterRecord {
  readonly recordNumber: number;
  readonly identity: RecordIdentity;
  readonly features: Features;
}

export interface ClusteringInput {
  /** Live records, in any order. */
  readonly records: readonly ClusterRecord[];
  /** Edges between them, in any order; `match` may join, `conflict` forbids, `review` is not read. */
  readonly edges: readonly Edge[];
  /** Every decision in force that names one of the records or is chained to them through tombstones, in any order. */
  readonly decisions: readonly ClusterDecision[];
  readonly exclusive: readonly CompiledExclusiveScheme[];
  /** The model's predicates, so that a conflict of their making is not taken for a scheme's. Default none. */
  readonly vetoes?: readonly CompiledVeto[];
  /** When a match is one of two that cannot both hold; see `AmbiguityDeclaration`. Left out: never. */
  readonly ambiguity?: Ambiguity;
  /** When a third record answers for one of two; see `WitnessDeclaration`. Left out: never. */
  readonly witness?: Witness;
  /** Records that decisions name and that are not in `records`; one that is nowhere counts as a tombstone. */
  readonly otherRecords?: readonly AbsentRecord[];
}

/** What keeps two clusters apart. `ambiguous`: the match has a rival, the record that one of its ends may be instead. */
export type JoinRefusal =
  | { readonly kind: 'decision'; readonly order: number }
  | { readonly kind: 'conflict'; readonly left: number; readonly right: number }
  | { readonly kind: 'exclusive'; readonly scheme: string }
  | { readonly kind: 'ambiguous'; readonly rival: number };

/** A match edge that was not applied and whose ends stay apart; `left` is the lower by identity. */
export interface RefusedJoin {
  readonly left: number;
  readonly right: number;
  readonly weight: number;
  /** Everything that stood against it when its turn came: decisions, conflict edges, schemes. */
  readonly by: readonly JoinRefusal[];
}

/** A decision that could not be kept. */
export interface UnmetDecision {
  readonly order: number;
  /** `contradicts`: a must-link against a `different` decision. `same-record`: a record stands on both sides of a `different`. */
  readonly reason: 'contradicts' | 'same-record';
  /** For `contradicts`: the `different` decision, and the `same` decisions that lead from one of its sides to the other. */
  readonly against?: number;
  readonly chain?: readonly number[];
}

export interface Clustering {
  /** Record numbers; members in identity order, clusters by their first member. */
  readonly clusters: readonly (readonly number[])[];
  /** In the order in which they were refused. */
  readonly refused: readonly RefusedJoin[];
  /** In decision order. */
  readonly unmetDecisions: readonly UnmetDecision[];
}
