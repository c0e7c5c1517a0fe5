export type JudgingCollection = 'persons' | 'enterprises' | 'land-parcels';

/** One record as an office would send it, with the thing it speaks of and what was done to it. */
export interface JudgingRecord {
  readonly collection: JudgingCollection;
  readonly source: string;
  readonly recordKey: string;
  /** RFC 3339. */
  readonly observedAt: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** The thing: `person-17`, unique over the world. Never part of what an office sends. */
  readonly truth: string;
  /** Habits and slips of this record: `capitals`, `word-order`, `moved`. */
  readonly labels: readonly string[];
}

/** Two things that are easily taken for one. */
export interface JudgingLookAlike {
  readonly kind: string;
  readonly left: string;
  readonly right: string;
}

export interface JudgingWorld {
  readonly records: readonly JudgingRecord[];
  readonly lookAlikes: readonly JudgingLookAlike[];
}
