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
export * from './candidates/block-entries';
export * from './candidates/oversized-blocks';
export * from './candidates/plan-candidate-pairs';
export * from './catalogue/check-source-change';
export * from './catalogue/merge-source';
export * from './catalogue/stored-source';
export * from './edges/evidence-across';
export * from './edges/keyed-edge';
export * from './edges/plan-edges';
export * from './partition/find-cluster-doubts';
export * from './partition/find-decision-doubts';
export * from './partition/large-components';
export * from './partition/partition-components';
export * from './partition/standing-decisions';
export * from './plan/compose-writes';
export * from './plan/golden-history';
export * from './plan/members-by-golden';
export * from './plan/plan-unit-of-work';
export * from './plan/scope';
export * from './policy-effect/compare-with-stored';
export * from './policy-effect/effect-ids';
export * from './policy-effect/policy-effect';
export * from './policy-effect/task-effects';
export * from './policy/check-policy-file';
export * from './policy/entity-override';
export * from './policy/policy-changed.error';
export * from './policy/policy-file';
export * from './policy/policy-of';
export * from './policy/resolution-policy';
export * from './policy/standing-policy';
export * from './versions/considered-versions';
export * from './versions/order-versions';
export * from './versions/resolve-versions';
export * from './versions/resolved-record';
export * from './whole-state/carried-ids';
export * from './whole-state/derive-record';
export * from './whole-state/derive-state';
export * from './whole-state/recompute';
export * from './whole-state/whole-state-types';
export type {
  RelationStatementRow,
  LinkedStatement,
  NamingStatement,
  StatedType,
} from './relations/relation-statement';
export type { WantedIdentifier, IdentifierCarrier } from './relations/identifier-carriers';
export { type RelationAnswerRow, answerHash, groupByStating } from './relations/relation-answer';
export { relationFindings } from './relations/relation-findings';
export { type Succession, successionFindings } from './relations/succession-findings';
export type { DerivedRelation } from './relations/derived-relation';
export { RelationTypes, type ReplacingType } from './relations/relation-types';
export { type RelationEnd, type RelationStatus, MAX_CARRIERS } from './relations/resolve-relation';
export { deriveRelations } from './relations/derive-relations';
export { statementRows, droppedReplacements } from './relations/statement-rows';
export { carriersOfStatements, namedIdentifiers } from './relations/identifier-carriers';
export { distinctStatements, partsExceedingWhole, successorsOf } from './relations/successions';
export {
  type CheckedGoldenChange,
  isAboutRelations,
  planRelationCheck,
  type RelationCheckPlan,
} from './plan/plan-relation-check';
export type {
  LockedRecord,
  StoredVersionRow,
  NewVersion,
  LeadingVersionRow,
  VersionQuestion,
} from './intake/intake-rows';
export { type ComparedKey, compareBlockingKeys } from './explanation/compare-blocking-keys';
export { type ExplainedPair, explainStrongestPair } from './explanation/explain-pair-of-sides';
export { type ExplanationReason, reasonTogether, reasonApart } from './explanation/explanation-reason';
export {
  type HeardDecision,
  heardDecisions,
  type GoldenDecision,
  goldenDecisions,
} from './explanation/heard-decisions';
export { pathBetween, holdingEdges } from './explanation/path-between';
export { policyVersionOf } from './explanation/policy-version-of';
export { checkRecordKey } from './intake/check-record-key';
export { checkRecord } from './intake/check-record';
export type { IntakeItem, IntakeRefusal } from './intake/decide-intake';
export { FaultList } from './intake/fault-list';
export type { IntakeRequest } from './intake/intake-request';
export { type PlannedVersion, type PlannedItem, type IntakePlan, planIntake } from './intake/plan-intake';
export { MAX_BATCH_ITEMS } from './intake/record-limits';
export type { RecordPush } from './intake/record-push';
export { type MatchCandidate, type RankedGolden, rankCandidates, constrained } from './match/rank-candidates';
export { keysToMake, pushRequest, versionQuestions } from './intake/intake-request';
export { compareRelations, type ExpectedRelations, goldensConcerned } from './comparison/compare-relations';
export { isSetAside } from './comparison/compare-records';
export { compareStates } from './comparison/compare-states';
export {
  type Difference,
  differenceText,
  inOrder,
  type Seal,
  SILENT_SEAL,
  DIFFERENCE_KINDS,
  type DifferenceKind,
} from './comparison/difference';
export { differingMembers, sameJson } from './comparison/same-json';
export { settledDifferences } from './comparison/settled-differences';
export type {
  StoredGoldenRow,
  StoredIdentifierRow,
  StoredLineageRow,
  StoredRecordRow,
  StoredSearchRow,
  StoredState,
  StoredTaskRow,
} from './comparison/stored-state';
