import {
  type DecisionKind,
  type DecisionRecordRow,
  type DecisionStatus,
  isReversalAsked,
  type StoredDecision,
} from '@sogoc/resolution';

import {
  type FieldGrant,
  noteShownKey,
  projectAttributes,
  shownText,
  showsRecordKey,
  type TextWarning,
} from '@sogoc/access';

export interface ShownDecisionRecord {
  readonly recordId: string;
  readonly source: string;
  readonly recordKey?: string;
  /** Where it is now; absent when it is not live. */
  readonly goldenId?: string;
}

/** An act on a decision after it was made. */
export interface ShownDecisionStep {
  /** The steward's principal; absent when the registry itself acted. */
  readonly author?: string;
  readonly authorName?: string;
  readonly reason?: string;
  readonly at: string;
}

/** A decision in the shape of the API. */
export interface ShownDecision {
  readonly id: string;
  readonly collection: string;
  readonly verdict: DecisionKind;
  readonly status: DecisionStatus | 'reversal-awaiting-approval';
  readonly madeBy: StoredDecision['madeBy'];
  readonly taskId?: string;
  /** The golden records that it was about when it was made. */
  readonly goldenIds: readonly string[];
  /** The members of each side when it was made. */
  readonly left: readonly ShownDecisionRecord[];
  readonly right: readonly ShownDecisionRecord[];
  /** Why a second person has to approve. */
  readonly approvalReasons?: readonly string[];
  readonly until?: string;
  readonly attribute?: string;
  /** Of a pin on a literal; withheld or masked as the attribute is. */
  readonly value?: unknown;
  /** Of a pin on what a record says. */
  readonly recordId?: string;
  readonly author: string;
  readonly authorName?: string;
  readonly reason?: string;
  readonly decidedAt: string;
  readonly approval?: ShownDecisionStep;
  readonly reversal?: ShownDecisionStep & { readonly approvedBy?: string; readonly approvedByName?: string };
  /** Asked for by somebody; it stays in force until somebody else agrees. */
  readonly reversalAsked?: ShownDecisionStep;
  /** To the writer of the reason. */
  readonly warnings?: readonly TextWarning[];
}

export function showDecision(stored: StoredDecision, grant: FieldGrant): ShownDecision {
  const decision = withShownReasons(stored, grant);
  const { taskId, reason, until, approvalReasons, attribute, pinnedValue, pinnedNumber } = decision;
  const records = (side: readonly DecisionRecordRow[]): ShownDecisionRecord[] =>
    side.map((record) => showRecord(record, grant));
  const pinned = { goldenId: decision.goldenIds[0] };
  const value =
    attribute === null || pinnedValue === null || pinnedValue === undefined
      ? undefined
      : projectAttributes({ [attribute]: pinnedValue }, grant, pinned)[attribute];
  return {
    id: decision.id,
    collection: grant.collection,
    verdict: decision.kind,
    status: isReversalAsked(decision) ? 'reversal-awaiting-approval' : decision.status,
    madeBy: decision.madeBy,
    ...(taskId !== null && { taskId }),
    goldenIds: decision.goldenIds,
    left: records(decision.left),
    right: records(decision.right),
    ...(approvalReasons.length > 0 && { approvalReasons }),
    ...(until !== null && { until: until.toISOString() }),
    ...(attribute !== null && { attribute }),
    ...(pinnedNumber === null && value !== undefined && value !== null && { value }),
    ...(pinnedNumber !== null && { recordId: String(pinnedNumber) }),
    author: decision.author,
    ...nameOf('authorName', decision.author, decision),
    ...(reason !== null && { reason }),
    decidedAt: decision.decidedAt.toISOString(),
    ...stepOf('approval', decision, decision.approvedBy, decision.approvalNote, decision.approvedAt),
    ...(isReversalAsked(decision) &&
      stepOf(
        'reversalAsked',
        decision,
        decision.reversalAskedBy,
        decision.reversalAskedReason,
        decision.reversalAskedAt,
      )),
    ...reversalOf(decision),
  };
}

/** Reasons are free text. */
const withShownReasons = (decision: StoredDecision, grant: FieldGrant): StoredDecision => ({
  ...decision,
  reason: shownText(decision.reason, grant),
  approvalNote: shownText(decision.approvalNote, grant),
  reversalAskedReason: shownText(decision.reversalAskedReason, grant),
  reversalReason: shownText(decision.reversalReason, grant),
});

function reversalOf(decision: StoredDecision): Pick<ShownDecision, 'reversal'> {
  const { reversal } = stepOf('reversal', decision, decision.reversedBy, decision.reversalReason, decision.reversedAt);
  const approvedBy = decision.reversalApprovedBy;
  if (reversal === undefined) return {};
  const approval = approvedBy === null ? {} : { approvedBy, ...nameOf('approvedByName', approvedBy, decision) };
  return { reversal: { ...reversal, ...approval } };
}

function showRecord(
  { recordNumber, source, recordKey, goldenId }: DecisionRecordRow,
  grant: FieldGrant,
): ShownDecisionRecord {
  if (showsRecordKey(grant, source))
    noteShownKey(grant, { goldenId: goldenId ?? undefined, recordId: String(recordNumber) });
  return {
    recordId: String(recordNumber),
    source,
    ...(showsRecordKey(grant, source) && { recordKey }),
    ...(goldenId !== null && { goldenId }),
  };
}

function stepOf<N extends string>(
  name: N,
  decision: StoredDecision,
  author: string | null,
  reason: string | null,
  at: Date | null,
): { readonly [key in N]?: ShownDecisionStep } {
  if (at === null) return {};
  const acted = author === null ? {} : { author, ...nameOf('authorName', author, decision) };
  const step = { ...acted, ...(reason !== null && { reason }), at: at.toISOString() };
  return { [name]: step } as { readonly [key in N]?: ShownDecisionStep };
}

function nameOf<N extends string>(
  member: N,
  author: string,
  { names }: StoredDecision,
): { readonly [key in N]?: string } {
  const name = names[author];
  return (name === undefined ? {} : { [member]: name }) as { readonly [key in N]?: string };
}
