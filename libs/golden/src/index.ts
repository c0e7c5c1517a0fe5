export type {
  GoldenChangePlan,
  GoldenIdentifiers,
  GoldenPin,
  GoldenStatus,
  GoldenWrite,
  NeighbourGolden,
  StoredGolden,
} from './change-plan/change-plan-types';
export { planGoldenChanges } from './change-plan/plan-golden-changes';
export { deriveLineage, type LineageStep, mainStepOf } from './identity/derive-lineage';
export type { AnchoredId, IdentityPlan } from './identity/identity-types';
export { planIdentity } from './identity/surviving-golden-ids';
export { compositionFindings } from './review-tasks/composition-findings';
export { deriveTasks } from './review-tasks/derive-tasks';
export { diffTasks, type TaskDiff } from './review-tasks/diff-tasks';
export type { TaskCloseReason } from './review-tasks/task-close-reason';
export { isPending, type ReviewTaskState } from './review-tasks/review-task-state';
export type {
  BoundaryEdge,
  ReviewTaskKind,
  TaskCluster,
  TaskDraft,
  TaskFinding,
  StoredTask,
} from './review-tasks/review-task-types';
export { stateAfterVerdict, type Verdict, verdictFault, VERDICTS_OF_KIND } from './review-tasks/verdicts-of-kind';
export { isAuthorityOfScheme } from './survivorship/criteria/order-by-criterion';
export { composeGolden, type GoldenComposition } from './survivorship/compose-golden';
export type {
  ExclusiveItems,
  SchemeSuccession,
  SourceStanding,
  SurvivorshipCriterion,
  SurvivorshipPolicy,
} from './survivorship/criteria/survivorship-policy';
export { explainValue } from './survivorship/explain-value';
export type {
  AttributeProvenance,
  IdentifierStatus,
  MemberRecord,
  RecordIdentifier,
} from './survivorship/golden-types';
export { STEWARD_SOURCE } from './survivorship/pins/pin-types';
