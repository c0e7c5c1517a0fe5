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
export type { WantedIdentifier } from './relations/identifier-carriers';
export { RELATION_TASK_KINDS } from './relations/relation-findings';
export type {
  LinkedStatement,
  NamingStatement,
  RelationStatementRow,
  StatedType,
} from './relations/relation-statement';
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
