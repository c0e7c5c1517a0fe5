/**
 * A match model as its author writes it: plain JSON, compiled once by `compileMatchModel`, which reports all faults at once.
 * Fellegi–Sunter: each comparison has ordered levels (missing first, else last), each with m and u; its weight is log2(m/u).
 */
export interface MatchModelDeclaration {
  readonly entity: string;
  /** Author's version label; the policy's content hash is what edges are tied to. */
  readonly version: string;
  /** Prior log2 odds that a candidate pair is one thing, in bits (negative). Part of the sum that thresholds are compared with. */
  readonly priorBits: number;
  /** How many things the figures are for, of which the prior is −log2. Declared, never counted from what is stored. Default: not said. */
  readonly population?: PopulationDeclaration;
  /**
   * In bits of the total (prior included). `match` ≥ `review` ≥ `conflict`. A pair that a veto's predicate forbids keeps the clusters of
   * its ends apart from `conflict` on, and is a question from `review` on. Left out, `conflict` is `review`.
   */
  readonly thresholds: { readonly match: number; readonly review: number; readonly conflict?: number };
  /** A registered `PairAlignment`: puts two records' features into one arrangement before they are compared. Default none. */
  readonly alignment?: string;
  readonly comparisons: readonly ComparisonDeclaration[];
  /** Comparisons that restate one another; see `EvidenceBodyDeclaration`. Default none. */
  readonly bodies?: readonly EvidenceBodyDeclaration[];
  /** Identifiers of which one thing has one active value: see `ExclusiveSchemeDeclaration`. */
  readonly exclusive: readonly ExclusiveSchemeDeclaration[];
  readonly vetoes: readonly VetoDeclaration[];
  /** Vetoes that answer the question by themselves or together; see `SettlementDeclaration`. */
  readonly settled?: readonly SettlementDeclaration[];
  /** Pairs that a steward is asked about whatever their weight, apart or in one cluster. */
  readonly questions?: readonly QuestionDeclaration[];
  /** Pairs that weigh enough for a match and are asked about all the same. */
  readonly reservations?: readonly ReservationDeclaration[];
  /** When a match is not applied because it may as well be another; left out, the heavier match counts. */
  readonly ambiguity?: AmbiguityDeclaration;
  /** When a third record answers for one of two that a veto keeps apart; left out, none does. */
  readonly witness?: WitnessDeclaration;
  /** When the shape of a cluster is a question for a steward; left out, it never is. */
  readonly clusterLimits?: ClusterLimitsDeclaration;
  /** Frozen term frequencies by table name: value → share of records (0–1). */
  readonly termFrequencies?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A registry of a larger country declares more things and a lower prior: names and birth dates that tell people apart in a province do not there. */
export interface PopulationDeclaration {
  readonly things: number;
  readonly because: string;
}

/**
 * Comparisons that restate one another, as address, phone and parents of a household do: together they weigh at most `most` bits for
 * a match. What speaks against is not limited.
 */
export interface EvidenceBodyDeclaration {
  readonly name: string;
  readonly comparisons: readonly string[];
  readonly most: number;
}

export interface ComparisonDeclaration {
  readonly name: string;
  /** Feature the comparators read. A comparison of several values reads one feature that standardisation packed as a list. */
  readonly feature: string;
  /** First `missing`, last `else`, in between the first level whose condition holds counts. */
  readonly levels: readonly LevelDeclaration[];
  /** Replaces u of the levels named by the term frequency of the agreeing value (never below `floor`). */
  readonly termFrequency?: { readonly table: string; readonly levels: readonly string[]; readonly floor: number };
}

export interface LevelDeclaration {
  readonly name: string;
  readonly when: 'missing' | 'else' | ConditionDeclaration;
  /** Probability of the level among matching and among non-matching pairs; ignored for `missing`, whose weight is 0. */
  readonly m: number;
  readonly u: number;
}

/** `comparator` names a registered function giving a similarity in 0–1; the condition holds when it is at least `atLeast` (default 1). */
export interface ConditionDeclaration {
  readonly comparator: string;
  readonly atLeast?: number;
}

/**
 * One thing has at most one active value of this identifier. A pair conflicts, and two clusters may not join, when both sides
 * have active values and no two of them agree: equal, or within `typingErrors` edits (optimal string alignment), or one side
 * states the other's value as a former one of the same thing. Neighbouring values are given to neighbours and twins, so with `slip`
 * two values within `typingErrors` edits agree only where that registered predicate shows for their two records that one is a slip.
 */
export interface ExclusiveSchemeDeclaration {
  readonly scheme: string;
  readonly feature: string;
  readonly formerFeature?: string;
  readonly typingErrors: 0 | 1;
  readonly slip?: string;
  /** Values that their own record contradicts: they forbid nothing, but a cluster that holds one beside another is shown to a steward. */
  readonly doubtfulFeature?: string;
  /** Values in whose place the record's source put the active one without saying why: the record alone is shown to a steward. */
  readonly changedFeature?: string;
}

/** `predicate` names a registered function; when it holds for a pair the pair can be a `conflict` at most. */
export interface VetoDeclaration {
  readonly name: string;
  readonly predicate: string;
  /**
   * Whether it forbids the join of two clusters as soon as it holds between any two of their records, whatever these weigh and whether or
   * not they meet by a key: two plots of one sheet have little in common, and a record that says little must not bring them together.
   */
  readonly betweenClusters?: boolean;
}

/**
 * `predicate` names a registered function. A pair for which a question holds is `review` at least, and a doubt about the cluster that holds
 * both; one for which a reservation holds is `review` at most.
 */
export interface QuestionDeclaration {
  readonly name: string;
  readonly predicate: string;
}

export interface ReservationDeclaration extends QuestionDeclaration {
  /** In bits of the total: a reserved pair that weighs less is nothing, and nobody is asked. Left out: from `review` on. */
  readonly from?: number;
}

/**
 * When all these vetoes hold for a pair, the two are surely two things and no steward is asked. Vetoes are named as
 * `PairScore.vetoes` names them: `exclusive:<scheme>` or the name of a predicate's veto.
 */
export interface SettlementDeclaration {
  readonly name: string;
  readonly vetoes: readonly string[];
  /** It answers as well for a match that only such records, of the clusters of its two, keep apart. Default false. */
  readonly betweenClusters?: boolean;
}

/**
 * Where a record matches two that cannot be one thing, and the weights are no farther apart than `within` bits, neither match is applied
 * and a steward is asked. Two that would match but for one of `vetoes` are alike in all that the third record may lack, as twins are when
 * it was written without marks; between them the weights may be `withinAlike` bits apart: less than a number weighs.
 */
export interface AmbiguityDeclaration {
  readonly within: number;
  readonly withinAlike: number;
  readonly vetoes: readonly string[];
  /** A registered predicate: two that would match but for their numbers are alike too where it holds. Left out: no two. */
  readonly alike?: string;
  /** A registered predicate: two for which it holds are one thing, whatever else one of them matches. Left out: no two. */
  readonly unless?: string;
}

/**
 * A veto between records of two clusters is none where one of the clusters has a third that `bound` ties to its record, as an equal number
 * does, and that says what the other record says (`saysTheSame`): the two names, or dates, are known to be one thing's. Numbers that
 * exclude each other still do. Both name registered predicates; `saysTheSame` is asked of the third record, the other one and the one bound to it, in that order.
 */
export interface WitnessDeclaration {
  readonly bound: string;
  readonly saysTheSame: string;
}

/** Past a limit a cluster is shown to a steward, and stays as it is: shape is no ground to refuse a join. */
export interface ClusterLimitsDeclaration {
  /** Records. A cluster of more is oversized. */
  readonly records?: LimitDeclaration;
  /** Steps along match edges between the two members farthest apart. A cluster with more hangs together as a chain. */
  readonly steps?: LimitDeclaration;
  /** Bits of the total. A cluster that links below this alone hold together, each part of two records or more, is weak. */
  readonly link?: LimitDeclaration;
}

export interface LimitDeclaration {
  readonly limit: number;
  /** Why this figure: what was measured, or what else goes by it. */
  readonly because: string;
}
