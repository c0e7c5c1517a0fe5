import { canonicalJson } from '@sogoc/kernel';

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

/** What is to be decided, as the registry stands: sides are the members now. */
export type DecisionDraft = Omit<NewDecision, 'id' | 'entity' | 'author' | 'reason'> & {
  /** Records whose golden record changes with a pin, which names none itself. */
  readonly pinned?: readonly number[];
  /** Ids of decisions that this one takes the place of. */
  readonly replaces?: readonly string[];
};

/** The records whose clusters a draft may change, each once. */
export function recordsDecidedOn({ left, right, pinned }: DecisionDraft): readonly number[] {
  return pinned ?? [...new Set([...left, ...right])];
}

/** Whether two looks at what is decided on saw the same members. */
export function nameSameRecords(one: DecisionDraft, other: DecisionDraft): boolean {
  return canonicalJson(membersOf(one)) === canonicalJson(membersOf(other));
}

const membersOf = ({ left, right, pinned = [] }: DecisionDraft): unknown => [left, right, pinned];

/** A record that a decision names, with where it is now. */
export interface DecisionRecordRow {
  readonly recordNumber: number;
  readonly source: string;
  readonly recordKey: string;
  /** Null when it is not live. */
  readonly goldenId: string | null;
}

/** A decision with what became of it. */
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
  /** Principals, here and below. */
  readonly author: string;
  readonly reason: string | null;
  readonly decidedAt: Date;
  readonly approvedBy: string | null;
  readonly approvalNote: string | null;
  readonly approvedAt: Date | null;
  /** Who wants it reversed, until somebody else agrees. */
  readonly reversalAskedBy: string | null;
  readonly reversalAskedReason: string | null;
  readonly reversalAskedAt: Date | null;
  readonly reversalApprovedBy: string | null;
  readonly reversedBy: string | null;
  readonly reversalReason: string | null;
  readonly reversedAt: Date | null;
  /** Names of all who acted on it, by principal. */
  readonly names: Readonly<Record<string, string>>;
}

type NamedSides = Pick<StoredDecision, 'left' | 'right'>;

/** The record numbers of both sides. */
export function numbersOfSides({ left, right }: NamedSides): { left: number[]; right: number[] } {
  return {
    left: left.map(({ recordNumber }) => recordNumber),
    right: right.map(({ recordNumber }) => recordNumber),
  };
}

/** The records that a decision names, each once. */
export function recordsNamedBy({ left, right }: NamedSides): number[] {
  return [...new Set([...left, ...right].map(({ recordNumber }) => recordNumber))];
}
