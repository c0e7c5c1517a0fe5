import type { RelationEnd, RelationStatus } from './resolve-relation';
import type { StandingStatement } from './validity/surviving-statements';

/** One relation that a golden record states, however many of its records say it. */
export interface DerivedRelation {
  /** The golden record that states it. */
  readonly stating: RelationEnd;
  readonly type: string;
  /** Place of the type in the declaration of the stating entity. */
  readonly rank: number;
  /** The finest role that a record gives; the type when none does. */
  readonly role: string;
  /** As the record that was observed last says; 0–1. */
  readonly share: number | undefined;
  /** Whether one of the statements is part of what the golden record shows; else it is a former relation, or one that is not believed. */
  readonly survives: boolean;
  readonly status: RelationStatus;
  /** Since when the other end tells that it is over: what is read is told so, and the state knows nothing of it. */
  readonly deniedSince?: string;
  /** Collections among which the thing meant is sought, in order of preference. */
  readonly soughtIn: readonly string[];
  /** One when resolved, several when ambiguous, else none. */
  readonly ends: readonly RelationEnd[];
  /** Never empty; by record, type and place. */
  readonly statements: readonly StandingStatement[];
}
