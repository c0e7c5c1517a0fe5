/** `union` is for lists: all distinct items, best record first. */
export type SurvivorshipCriterion =
  'authority' | 'trusted-source' | 'most-agreed' | 'most-recent' | 'most-complete' | 'union';

/** Why a value survived: a declared criterion, one of the two ends of a tie, a pin, or the lack of another value. */
export type SurvivorshipRule = SurvivorshipCriterion | 'only-value' | 'pinned' | 'source-order' | 'record-identity';

export interface SurvivorshipAttribute {
  readonly name: string;
  /** Criteria in order; the first that tells two values apart decides. */
  readonly survivorship: readonly SurvivorshipCriterion[];
  /** The identifier scheme whose current value this attribute holds, e.g. `national-id` for `nationalId`. */
  readonly scheme?: string;
}

export interface SourceStanding {
  /** Trust by attribute name, `*` for all others; higher is better, unknown is 0. */
  readonly trust: Readonly<Record<string, number>>;
  /** Attribute names or identifier schemes for which the source is the authority. */
  readonly authorityFor: readonly string[];
  /** Place in the catalogue, lowest first; sources without one come last, by byte order of their code. */
  readonly order?: number;
}

/** A kind of number that another kind replaced, e.g. the 9-digit card by the personal number. */
export interface SchemeSuccession {
  readonly scheme: string;
  readonly successor: string;
}

/** The part of a policy version that composition reads. */
export interface SurvivorshipPolicy {
  readonly attributes: readonly SurvivorshipAttribute[];
  readonly sources: Readonly<Record<string, SourceStanding>>;
  /** Schemes of which one golden record has at most one active value. */
  readonly exclusiveSchemes?: readonly string[];
  /** A scheme's active values count as superseded while the golden record has an active value of its successor. */
  readonly succeededSchemes?: readonly SchemeSuccession[];
}
