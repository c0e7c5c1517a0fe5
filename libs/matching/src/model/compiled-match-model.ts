import type { Comparator, PairAlignment, PairPredicate } from '../record/comparator';
import type { Features } from '../record/match-record';
import type { ExclusiveSchemeDeclaration, SettlementDeclaration } from './match-model-declaration';

/** A checked, frozen model; all weights are integers in 1/1000 bit. Made by `compileMatchModel` only. */
export interface CompiledMatchModel {
  readonly entity: string;
  readonly version: string;
  readonly prior: number;
  readonly thresholds: { readonly match: number; readonly review: number; readonly conflict: number };
  readonly comparisons: readonly CompiledComparison[];
  /** Absent when records are compared as they stand. */
  readonly align?: PairAlignment;
  readonly exclusive: readonly CompiledExclusiveScheme[];
  readonly vetoes: readonly CompiledVeto[];
  readonly settled: readonly SettlementDeclaration[];
  readonly questions: readonly CompiledVeto[];
  readonly reservations: readonly CompiledReservation[];
  readonly ambiguity?: Ambiguity;
  readonly witness?: Witness;
  readonly clusterLimits: ClusterLimits;
}

/** `isSlip` is the predicate that `slip` names; records are aligned before it is asked. */
export interface CompiledExclusiveScheme extends ExclusiveSchemeDeclaration {
  readonly isSlip?: PairPredicate;
}

/** See `AmbiguityDeclaration`; weights in 1/1000 bit. */
export interface Ambiguity {
  readonly within: number;
  readonly withinAlike: number;
  readonly vetoes: readonly string[];
  /** A conflict that weighs so much would have been a match. */
  readonly alikeFrom: number;
  readonly areAlike?: PairPredicate;
  readonly areSurelyOne?: PairPredicate;
}

/** Whether a third record says what the other one says, where `own`, to which it is bound, says otherwise. */
export type WitnessPredicate = (third: Features, other: Features, own?: Features) => boolean;

/** See `WitnessDeclaration`; the two are aligned before either is asked, `own` stands as it is. */
export interface Witness {
  readonly areBound: PairPredicate;
  readonly saysTheSame: WitnessPredicate;
}

/** See `ClusterLimitsDeclaration`; without a limit there is no doubt of that sort. */
export interface ClusterLimits {
  readonly records: number;
  readonly steps: number;
  /** In 1/1000 bit. */
  readonly link: number;
}

export interface CompiledComparison {
  readonly name: string;
  readonly feature: string;
  /** The distinct comparators that the levels refer to by index, so that each runs once for a pair. */
  readonly comparators: readonly Comparator[];
  /** In declared order: `missing`, the conditions, `else`. */
  readonly levels: readonly CompiledLevel[];
  /** Shares of records by value, never below the floor; undefined when the comparison has no adjustment. */
  readonly frequencies: TermFrequencies | undefined;
  /** The body of evidence it belongs to; compared by identity. */
  readonly body?: EvidenceBody;
}

export interface EvidenceBody {
  readonly name: string;
  /** In 1/1000 bit. */
  readonly most: number;
}

export interface CompiledLevel {
  readonly name: string;
  /** Index into `comparators`; -1 for `missing` and `else`. */
  readonly comparator: number;
  readonly atLeast: number;
  readonly weight: number;
  readonly u: number;
  readonly adjusted: boolean;
}

export interface TermFrequencies {
  readonly floor: number;
  readonly shares: ReadonlyMap<string, number>;
}

export interface CompiledVeto {
  readonly name: string;
  /** Records are aligned before it is asked. */
  readonly holds: PairPredicate;
  /** See `VetoDeclaration`. */
  readonly betweenClusters?: boolean;
}

/** `from` is in 1/1000 bit. */
export interface CompiledReservation extends CompiledVeto {
  readonly from: number;
}

/** Names of functions that a model may use, beside what it says itself. */
export interface MatchModelFunctions {
  readonly comparators: Readonly<Record<string, Comparator>>;
  readonly predicates: Readonly<Record<string, PairPredicate>>;
  readonly alignments?: Readonly<Record<string, PairAlignment>>;
}

/** Bits to the integer unit of weights, 1/1000 bit. */
export function toMillibits(bits: number): number {
  // `+ 0` turns -0 into 0, which JSON and equality would otherwise tell apart.
  return Math.round(1000 * bits) + 0;
}
