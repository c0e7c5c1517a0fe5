export { type BlockEntry, type BlockMember, touchedKeys } from './candidates/block-entries';
export type { OversizedBlock } from './candidates/oversized-blocks';
export { type CandidatePairPlan, planCandidatePairs } from './candidates/plan-candidate-pairs';
export { mergeSource, type SourceChange } from './catalogue/merge-source';
export type { StoredSource } from './catalogue/stored-source';
export type { KeyedEdge } from './edges/keyed-edge';
export { type Candidates, planEdgesOfChanges } from './edges/plan-edges';
export { evidenceAcross } from './partition/evidence-across';
export type { StandingDecision } from './partition/standing-decisions';
export { composeWrites, type TaskWrite, type UnitWrites } from './plan/compose-writes';
export type { HistoryEntry } from './plan/golden-history';
export { inLargeComponents, LARGE_COMPONENT } from './plan/large-components';
export {
  type GoldenMember,
  ownGoldenIds,
  planUnitOfWork,
  type StoredScope,
  type UnitPlan,
} from './plan/plan-unit-of-work';
export {
  changedNumbersOf,
  goldenIdsOf,
  recordsAcross,
  type ResolutionScope,
  scopeOf,
  type ScopeOrigin,
  scopeSeeds,
  type StoredLink,
} from './plan/scope';
export { compareWithStored, type PlacedRecord, type StoredIdentity } from './policy-effect/compare-with-stored';
export { countEffects, type EffectId, EffectIds, type PolicyEffect, taskEffects } from './policy-effect/policy-effect';
export { checkPolicyFile } from './policy/check-policy-file';
export type { PolicyFile, PolicyWish } from './policy/policy-file';
export {
  policyOf,
  type SourceFingerprint,
  sourceFingerprintsOf,
  type StoredOverride,
  survivorshipOf,
  withOverride,
} from './policy/policy-of';
export { PolicyChangedError, type ResolutionPolicy } from './policy/resolution-policy';
export {
  policyFileOf,
  standingEntity,
  type StandingEntity,
  type StandingPolicy,
  standingPolicyOf,
  wishedPolicyOf,
} from './policy/standing-policy';
export { consideredVersions, orderVersions, type RecordVersion } from './versions/order-versions';
export { type RecordVersions, resolveVersions } from './versions/resolve-versions';
export {
  isLive,
  matchRecordOf,
  memberOf,
  type RecordChange,
  type ResolutionProblem,
  type ResolvedRecord,
  SET_ASIDE_CODE,
} from './versions/resolved-record';
export { carriedIds } from './whole-state/carried-ids';
export { deriveState } from './whole-state/derive-state';
export { deriveRecord } from './whole-state/recompute';
export type {
  DerivedCluster,
  DerivedRecord,
  DerivedState,
  DerivedTask,
  SourceRecordInput,
} from './whole-state/whole-state-types';
export type {
  RelationStatementRow,
  LinkedStatement,
  NamingStatement,
  StatedType,
} from './relations/relation-statement';
export type { WantedIdentifier, IdentifierCarrier } from './relations/identifier-carriers';
export { type RelationAnswerRow, answerHash, groupByStating } from './relations/relation-answer';
export { RELATION_TASK_KINDS, relationFindings } from './relations/relation-findings';
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
export {
  type IntakeItem,
  type IntakeRefusal,
  type RecordState,
  NEW_RECORD,
  decideIntake,
  afterDecision,
} from './intake/decide-intake';
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
