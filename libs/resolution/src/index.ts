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
export { type CheckedGoldenChange, isAboutRelations, planRelationCheck } from './relations/plan-relation-check';
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
