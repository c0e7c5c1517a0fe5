export type DecisionKind = 'same' | 'different' | 'hold' | 'pin';
export type DecisionStatus = 'applied' | 'awaiting-approval' | 'reversed';
export type DecisionOrigin = 'review-task' | 'records' | 'split' | 'pin';

/** What a pin fixes an attribute at: a steward's own value, or whatever a record says. */
export type PinnedValue = { readonly value: unknown } | { readonly recordNumber: number };

/** A decision to be stored. */
export interface NewDecision {
  readonly id: string;
  readonly entity: string;
  readonly kind: DecisionKind;
  readonly madeBy: DecisionOrigin;
  readonly taskId?: string;
  readonly goldenIds: readonly string[];
  /** Record numbers of the sides; both empty for a pin. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Of a hold. */
  readonly fingerprints?: readonly string[];
  readonly until?: Date;
  /** Of a pin. */
  readonly pin?: { readonly attribute: string } & PinnedValue;
  /** Key ids, here and below. */
  readonly author: string;
  readonly reason?: string;
}

/** A record that a decision names, with where it is now. */
export interface DecisionRecordRow {
  readonly recordNumber: number;
  readonly source: string;
  readonly recordKey: string;
  /** Null when it is not live. */
  readonly goldenId: string | null;
}

/** A decision with its story. */
export interface StoredDecision {
  readonly decisionNumber: number;
  readonly id: string;
  readonly entity: string;
  readonly kind: DecisionKind;
  readonly status: DecisionStatus;
  readonly madeBy: DecisionOrigin;
  readonly taskId: string | null;
  readonly goldenIds: readonly string[];
  readonly left: readonly DecisionRecordRow[];
  readonly right: readonly DecisionRecordRow[];
  readonly approvalReasons: readonly string[];
  readonly until: Date | null;
  readonly attribute: string | null;
  /** Null for a pin on a record's value. */
  readonly pinnedValue: unknown;
  readonly pinnedNumber: number | null;
  readonly author: string;
  readonly reason: string | null;
  readonly decidedAt: Date;
  readonly approvedBy: string | null;
  readonly approvalNote: string | null;
  readonly approvedAt: Date | null;
  readonly reversedBy: string | null;
  readonly reversalReason: string | null;
  readonly reversedAt: Date | null;
}
