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
  /** Attributes of one name here are decided together: their values come from records that do not contradict each other. */
  readonly decidedWith?: string;
  /** Values that end something. One that a record states beside another that survived is a question for a steward. */
  readonly finalValues?: readonly string[];
  /** The value that an attribute declared before implies where nobody states this one. */
  readonly impliedBy?: { readonly attribute: string; readonly value: string };
  /** Values of another attribute under which this one is empty: what was stated before them is heard no more. */
  readonly emptiedBy?: { readonly attribute: string; readonly values: readonly string[] };
  /** Of a united list: items of which only one can hold at a time. */
  readonly exclusiveItems?: ExclusiveItems;
}

/** Places of a list that one item at a time can take, as a wife's or husband's. */
export interface ExclusiveItems {
  /** The place that an item takes; undefined: it takes none, because it is of another kind or has ended. */
  readonly placeOf: (item: unknown) => string | undefined;
  /** Whether two items of one place are one, in whatever words. */
  readonly isSame: (left: unknown, right: unknown) => boolean;
  /** Since when an item holds, if it says so: of two that do, the later one takes the place. */
  readonly beginOf: (item: unknown) => string | undefined;
  /** Till when an item held, where it says so. Left out: no item of the list does. */
  readonly endOf?: (item: unknown) => string | undefined;
  /** RFC 3339: since when the record states an item no more that it stated before. Such an item is in no golden record; it tells of an end. */
  readonly droppedAt?: (item: unknown) => string | undefined;
  /** One item of two that take one place: what the better one leaves out. Left out: the other item is not looked at. */
  readonly together?: (better: unknown, other: unknown) => unknown;
  /** Whether two items tell of one thing, whether it holds or has ended; left out: only of one place. */
  readonly isOfOneThing?: (left: unknown, right: unknown) => boolean;
  /** Values of another attribute that say a place is empty: what was stated before them takes it no more. */
  readonly emptiedBy?: { readonly attribute: string; readonly values: Readonly<Record<string, string>> };
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
