import type { RecordIdentity } from '@sogoc/kernel';

/** A steward's standing decision, on records. Sides hold record numbers: the members at the moment of deciding. */
export interface ClusterDecision {
  /** Place in time; unique. Must-links are applied in this order. */
  readonly order: number;
  /**
   * `different`: no cluster holds live records of both sides. `same`: the first live records, by identity, of both sides
   * belong together; nothing is said about either side's own coherence.
   */
  readonly kind: 'same' | 'different';
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** A record that a decision names and that is not among the records being clustered. */
export interface AbsentRecord {
  readonly recordNumber: number;
  readonly identity: RecordIdentity;
  /** True: live, in another component. False: deleted, a tombstone. */
  readonly live: boolean;
}

/** The two records that stand for the sides of a `same` decision. */
export interface MustLink {
  readonly order: number;
  readonly left: number;
  readonly right: number;
}
