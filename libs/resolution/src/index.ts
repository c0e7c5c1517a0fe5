export { type ApprovalReason, reasonsToApprove } from './decisions/approval-reasons';
export {
  type ClaimedTask,
  draftInPlaceOf,
  draftOfTask,
  type HeldClaim,
  type VerdictRefusal,
  verdictRefusal,
} from './decisions/decide-task';
export { type DecisionSide, type DecisionSides, matchSides, partSides } from './decisions/decision-sides';
export {
  type DecisionDraft,
  type DecisionKind,
  type DecisionOrigin,
  type DecisionRecordRow,
  type DecisionStatus,
  nameSameRecords,
  type NewDecision,
  numbersOfSides,
  type PinnedValue,
  recordsDecidedOn,
  recordsNamedBy,
  type StoredDecision,
} from './decisions/decision-types';
export { type ContradictingDecision, type Contradiction, findContradiction } from './decisions/find-contradiction';
export { previewSame, type SamePreview, supposeSame, type SupposedDecision } from './decisions/preview-same';
