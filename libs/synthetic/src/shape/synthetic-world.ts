import type { DifficultyName } from './difficulty';

export type Collection = 'persons' | 'land-parcels' | 'enterprises';

/** A source's attributes as it would send them. Plain JSON. */
export type Attributes = Record<string, unknown>;

/** One record as a source would push it, with the true thing it speaks of. */
export interface SyntheticRecord {
  readonly collection: Collection;
  readonly source: string;
  readonly recordKey: string;
  readonly sourceVersion: number;
  /** RFC 3339. */
  readonly observedAt: string;
  readonly attributes: Attributes;
  /** Label of the true thing, unique over all collections: `person-000012`. Never part of what a source sends. */
  readonly truth: string;
}

export type HardNonMatchKind =
  | 'twins'
  | 'siblings'
  | 'namesakes'
  | 'near-number'
  | 'parent-and-branch'
  | 'sister-units'
  | 'confusing-name'
  | 'split-parcel'
  | 'merged-parcel'
  | 'neighbour-parcel'
  | 'renumbered-parcel';

/** Two true things that look alike and are not the same. */
export interface HardNonMatch {
  readonly kind: HardNonMatchKind;
  readonly left: string;
  readonly right: string;
}

export interface SyntheticWorld {
  readonly seed: number;
  readonly records: readonly SyntheticRecord[];
  /** How many true things stand behind the records. */
  readonly trueThings: Readonly<Record<Collection, number>>;
  readonly hardNonMatches: readonly HardNonMatch[];
}

export interface WorldOptions {
  readonly seed: number;
  /** How many TRUE persons; each appears in 1–5 source records, 2.2 on average. */
  readonly persons: number;
  /** How many TRUE parcels, closed ones included; each appears in 1–5 source records. */
  readonly parcels: number;
  /** How many TRUE enterprises, dependent units included; each appears in 1–5 source records. */
  readonly enterprises: number;
  /** How many communes they are spread over, from the start of the list; default: one for every 30,000 persons. */
  readonly communes?: number;
  /** Default `usual`. */
  readonly difficulty?: DifficultyName;
}

/** The label of the true thing behind a record. */
export const truthOf = (record: SyntheticRecord): string => record.truth;
