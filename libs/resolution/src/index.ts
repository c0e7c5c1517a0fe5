// asked-time: the day and the instant of a question
export { dayAskedFor, instantAskedFor } from './asked-time/day-and-instant-asked-for';

// bulk-load: the stages of many records at once
export { compareShard } from './bulk-load/compare-shard';
export { tooCommonKeys, mostSharingKey } from './bulk-load/too-common-keys';
export { LoadSlices } from './bulk-load/group-into-slices';
export { blocksOfRuns, type KeyBlock, keyRunsOf } from './bulk-load/key-runs';
export type { LoadedRecord } from './bulk-load/loaded-record';

// candidates: which pairs are compared
export { type BlockEntry, type BlockMember, touchedKeys } from './candidates/block-entries';
export { numberReader, type NumbersOf } from './candidates/number-questions';
export type { OversizedBlock } from './candidates/oversized-blocks';
export { type CandidatePairPlan, planCandidatePairs } from './candidates/plan-candidate-pairs';

// catalogue: what is said of a source
export { mergeSource, type SourceChange } from './catalogue/merge-source';
export {
  type KnownOfSource,
  onboardingFaults,
  onboardingSteps,
  type OnboardingTerms,
  type StepState,
} from './catalogue/onboarding-steps';
export { isSameStanding, NO_STANDING, type SourceStanding, standingOf } from './catalogue/source-standing';
export type { StoredSource } from './catalogue/stored-source';

// comparison: stored against computed anew
export { compareEdges, compareOversizedBlocks, PlacesComparison } from './comparison/compare-edges';
export { compareErasures, compareLineages, compareSeals } from './comparison/compare-lineages';
export { compareRecords, isSetAside } from './comparison/compare-records';
export { compareRelationAnswers, compareRelationTasks, type ExpectedRelations } from './comparison/compare-relations';
export { compareSlice } from './comparison/compare-slice';
export { compareStatements } from './comparison/compare-statements';
export { compareLease, compareTasks, expectedTasks, isWaiting } from './comparison/compare-tasks';
export {
  type Difference,
  DIFFERENCE_KINDS,
  type DifferenceKind,
  differenceText,
  inOrder,
  type Seal,
  SILENT_SEAL,
} from './comparison/difference';
export { settledDifferences } from './comparison/settled-differences';
export { SettledIds, type StoredIds } from './comparison/settled-ids';
export type {
  StoredGoldenRow,
  StoredIdentifierRow,
  StoredLineageRow,
  StoredPinnedRow,
  StoredRecordRow,
  StoredSearchRow,
  StoredSlice,
  StoredTaskRow,
} from './comparison/stored-state';

// decisions: what stewards decide
export { type ApprovalRefusal, approvalRefusal } from './decisions/approval-by-another-person';
export { type ApprovalReason, pinReasons, reasonsToApprove } from './decisions/approval-reasons';
export { batchApprovalReasons, keptBatchReasons } from './decisions/batches/batch-approval';
export { sampleOf } from './decisions/batches/batch-sample';
export { COUNTED_TOGETHER_HOURS } from './decisions/batches/small-batches-of-a-day';
export {
  type BatchPattern,
  type FoundPattern,
  tasksOfOnePattern,
  WEIGHS_ALIKE_WITHIN,
} from './decisions/batches/tasks-of-one-pattern';
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
  recordsDecidedOn,
  recordsNamedBy,
  type StoredDecision,
} from './decisions/decision-types';
export { type Contradiction, findContradiction } from './decisions/find-contradiction';
export {
  type ChangedRelation,
  changedRelations,
  type ChangedTasks,
  changedTasks,
  endsWith,
  type NameId,
  namesOfNew,
  type PreviewIds,
  previewIds,
  type RelationState,
  type TaskState,
} from './decisions/preview-effect';
export { previewSame, supposeSame } from './decisions/preview-same';
export { readPinnedValue } from './decisions/read-pinned-value';
export { lacksReason, overriddenEvidence } from './decisions/reason-required';
export { isReversalAsked, reversalStep } from './decisions/reversal-step';
export { CLAIM_LIFETIME_SECONDS } from './decisions/tasks/claim-lifetime';
export { draftInPlaceOf, draftOfTask } from './decisions/tasks/draft-of-task';
export { AGE_BANDS, WEIGHT_BANDS } from './decisions/tasks/queue-bands';
export { unusualDaysUntilDue } from './decisions/tasks/task-due-days';
export {
  type ClaimedTask,
  type HeldClaim,
  verdictRefusal,
  type VerdictRefusal,
} from './decisions/tasks/verdict-refusal';

// edges: which edges come and go
export { ComparedPairs } from './edges/compared-pairs';
export type { KeyedEdge } from './edges/keyed-edge';
export { type Candidates, planEdgesOfChanges } from './edges/plan-edges';

// explanation: why together, why apart
export { compareBlockingKeys, type ComparedKey } from './explanation/compare-blocking-keys';
export {
  type GoldenDecision,
  goldenDecisions,
  type HeardDecision,
  heardDecisions,
} from './explanation/decisions-on-records';
export { type ExplainedPair, explainStrongestPair } from './explanation/explain-pair-of-sides';
export { type ExplanationReason, reasonApart, reasonTogether } from './explanation/explanation-reason';
export { holdingEdges, pathBetween } from './explanation/path-between';
export { policyVersionOf } from './explanation/policy-version-of';
export { type ComparedRecord, recordDifferences } from './explanation/record-differences';

// forms: what a form may ask
export type { FormField, FormTerms } from './forms/form';
export { formFaults } from './forms/form-faults';
export { type FormPath, type FormStep, readFormPath } from './forms/form-path';
export {
  type Reach,
  type Reaches,
  reachOfSubject,
  reachOneStepOn,
  relationsToFollow,
  type Unsettled,
  wayOf,
  waysOfDepth,
} from './forms/reach-of-steps';

// importing: rows of files
export { beginsLikeParquet, PARQUET_TELLING_BYTES } from './importing/begins-like-parquet';
export { isBatchItem, isDeletion, toBatchItem } from './importing/batch-item';
export { type CheckedRow, checkRow, type ReadyRow } from './importing/check-row';
export { expectedOf } from './intake/checking/check-attribute-type';
export { asHeadingsAreRead, type ColumnMapping, faultsOfMapping } from './importing/columns/column-mapping';
export { type ColumnMeanings, unknownColumns } from './importing/columns/count-columns';
export { faultOfColumns } from './importing/columns/fault-of-columns';
export { attributeMeant, isUsualName, type MappingProposal, proposeMapping } from './importing/columns/propose-mapping';
export { isTooMany, MOST_DELETED_PERCENT, REJECTED_ROWS_TEXT, tooManyText } from './importing/deletion-bound';
export type { FileRow, RepeatedKey, RowFault } from './importing/file-row';
export { gapAmongParts, MOST_OPEN_IMPORTS, MOST_PARTS } from './importing/import-limits';
export { readCell, setIn } from './importing/read-cell';
export {
  countedWith,
  type ImportCounts,
  linesOf,
  NO_ROWS,
  type OutcomeLines,
  rawLines,
  type RowOutcome,
} from './importing/row-outcome';

// intake: what is taken in
export { NO_AFFINITY } from './intake/backlog-order';
export { checkRecord } from './intake/checking/check-record';
export { checkRecordKey } from './intake/checking/check-record-key';
export { FaultList } from './intake/checking/fault-list';
export { MAX_BATCH_ITEMS } from './intake/checking/record-limits';
export {
  afterDecision,
  decideIntake,
  type IntakeItem,
  type IntakeRefusal,
  NEW_RECORD,
  type RecordState,
} from './intake/decide-intake';
export { findingsOfPush } from './intake/findings-of-push';
export {
  deleteRequest,
  type IntakeRequest,
  keysToMake,
  pushRequest,
  type RecordDelete,
  versionQuestions,
} from './intake/intake-request';
export type {
  LeadingVersionRow,
  LockedRecord,
  NewVersion,
  StoredVersionRow,
  VersionQuestion,
} from './intake/intake-rows';
export { type IntakePlan, leadingAfter, planIntake, type PlannedItem, type PlannedVersion } from './intake/plan-intake';
export { firstForms, hasOneForm, normalKey } from './intake/record-key-forms';
export type { RecordPush } from './intake/record-push';

// match: a record that is only asked about
export { agreesWithStated } from './match/agree-with-stated';
export { isAskedByAnotherName } from './match/asked-by-another-name';
export { narrowQuestion } from './match/compared-without-full-view';
export { type SchemeOfEntity, schemesOfOne } from './match/exclusive-schemes';
export { findingsOfNumber } from './match/findings-of-number';
export { showsGoldenIdToSource } from './match/golden-id-shown-to-source';
export { saysWhoItIs } from './match/more-than-a-number';
export { constrained, type MatchCandidate, rankCandidates, type RankedGolden } from './match/rank-candidates';
export { schemesShownToTheirAuthority } from './match/schemes-shown-to-their-authority';
export { whomANumberMeans } from './match/whom-a-number-means';

// open-data: published tables
export { openDataCatalogue } from './open-data/open-data-catalogue';
export { OPEN_DATA_SETS, type OpenDataSet, openDataSet } from './open-data/open-data-sets';
export { publishTable } from './open-data/publish-table';
export type { PublishedBlock, PublishedTable } from './open-data/published-table';
export { type CountedRow, rollUpCounts } from './open-data/roll-up-counts';
export { tableCsv } from './open-data/table-csv';

// partition: clusters under decisions
export { bridgesOf, weakestOf } from './partition/bridges';
export { evidenceAcross } from './partition/evidence-across';
export { type Partition, partitionComponents } from './partition/partition-components';
export type { StandingDecision } from './partition/standing-decisions';

// plan: one unit of work
export { composeWrites, type TaskWrite, type UnitWrites } from './plan/compose-writes';
export type { HistoryEntry, StandingEntry } from './plan/golden-history';
export { inLargeComponents, LARGE_COMPONENT } from './plan/large-components';
export { bringsManyNewIdentifiers, newIdentifiersAllowed } from './plan/many-new-identifiers';
export {
  type CheckedGoldenChange,
  isAboutRelations,
  planRelationCheck,
  type RelationCheckPlan,
} from './plan/plan-relation-check';
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
  neverResolved,
  recordsAcross,
  type ResolutionScope,
  scopeOf,
  type ScopeOrigin,
  scopeSeeds,
  type StoredLink,
} from './plan/scope';
export {
  addFlows,
  firstStated,
  type Flood,
  floodsAmong,
  flowsOf,
  type RecentFlow,
  type SourceFlow,
} from './plan/source-flood';

// policy: the policy in force
export { checkPolicyFile } from './policy/check-policy-file';
export {
  policyOf,
  type SourceFingerprint,
  sourceFingerprintsOf,
  type StoredOverride,
  survivorshipOf,
  withOverride,
} from './policy/compose-policy-version';
export type { PolicyFile, PolicyWish } from './policy/policy-file';
export { PolicyChangedError, type ResolutionPolicy } from './policy/resolution-policy';
export {
  policyFileOf,
  standingEntity,
  type StandingEntity,
  type StandingPolicy,
  standingPolicyOf,
  wishedPolicyOf,
} from './policy/standing-policy';

// policy-effect: what another policy would change
export { type PlacedRecord, type PlacedSlice, PolicyEffectFinder } from './policy-effect/policy-effect-finder';
export {
  countEffects,
  type EffectId,
  EffectIds,
  type PolicyEffect,
  taskEffects,
} from './policy-effect/policy-effect-types';

// quality: criteria and score
export { LIVING_DAYS, QUALITY_RULES_VERSION } from './quality/quality-criteria';
export { type QualityCount, type QualityScore, scoreQuality } from './quality/quality-score';

// relations: whom statements mean
export { deriveRelations } from './relations/derive-relations';
export type { DerivedRelation } from './relations/derived-relation';
export { linksOfBothSides } from './relations/links-of-both-sides';
export { answerHash, groupByStating, type RelationAnswerRow } from './relations/relation-answer';
export { RELATION_TASK_KINDS, relationFindings } from './relations/relation-findings';
export {
  compareRelationPositions,
  endOfRelations,
  isRelationPosition,
  type RelationDirection,
  type RelationPosition,
  relationPositionOf,
} from './relations/relation-position';
export {
  type LinkedStatement,
  type NamingStatement,
  NO_RECORD,
  type RelationStatementRow,
  type StatedType,
} from './relations/relation-statement';
export { RelationTypes, type ReplacingType } from './relations/relation-types';
export { MAX_CARRIERS, type RelationEnd, type RelationStatus } from './relations/resolve-relation';
export { statementRows } from './relations/statement-rows';
export { type Succession, successionFindings } from './relations/successions/succession-findings';
export {
  distinctStatements,
  type PartsOfWhole,
  partsOfWholes,
  successionDoubts,
  successorsOf,
} from './relations/successions/successions';
export { type AttributeValidity, attributeValidity } from './relations/validity/attribute-validity';
export { relationTime } from './relations/validity/relation-in-force';
export { knownStatements } from './relations/validity/statements-of-version';
export {
  pinnedRows,
  rootOf,
  type StandingStatement,
  standingStatements,
  type StatingGolden,
} from './relations/validity/surviving-statements';
export type { Validity } from './relations/validity/validity-on-day';
export {
  carriersOfStatements,
  contradictedGoldens,
  type IdentifierCarrier,
  namedIdentifiers,
  type WantedIdentifier,
} from './relations/who-carries-a-named-number';

// risk-signals: signals across records
export { orderRings, type RingBorder, RingGraph, type RingStatement } from './risk-signals/ring-graph';
export { RISK_KINDS, type RiskKind, type RiskKindName } from './risk-signals/risk-kinds';
export type { RingQuery, RiskQuery } from './risk-signals/risk-query';

// searching: what texts and filters find
export { planFilters, type SearchFilters } from './searching/plan-filters';
export { planTextSearch } from './searching/plan-text-search';
export type { SearchCondition, TermGroups } from './searching/search-condition';
export { statedToCompare } from './searching/stated-to-compare';

// sharing: what a grant shows
export type { DecidedGrant, GrantedRows, GrantGround, GrantTerms } from './sharing/access-grant';
export { agencyCodeFaults, isNameCode, nameCodeFaults } from './sharing/catalogue-codes';
export type { DisclosedFields, Disclosure } from './sharing/disclosure';
export { type EffectiveField, effectiveFields } from './sharing/effective-fields';
export { grantFaults } from './sharing/grant-faults';
export { grantInForce } from './sharing/grant-in-force';
export {
  type GrantStatus,
  grantStatus,
  type GrantStep,
  type GrantStepRefusal,
  grantStepRefusal,
} from './sharing/grant-steps';
export { grantedFields, type WithheldName } from './sharing/fields-shown-or-withheld';
export { dcatCatalogue } from './sharing/linked-data/dcat-catalogue';
export type { JsonLdDocument } from './sharing/linked-data/json-ld';
export { odrlPolicies } from './sharing/linked-data/odrl-policies';
export { relationInSight } from './sharing/relation-in-sight';
export { liesWithin, type RowFilter, rowFilterOf } from './sharing/row-filter';

// statistics: days of counts
export { countDay, countIntake, type DailyCount, type DayOfWork, type IntakeOfDay } from './statistics/counts-of-days';
export { type AskedDays, type DayRange, dayRangeOf, daysOf } from './statistics/day-range';

// subjects: own data
export { isCorrected } from './subjects/contested-value';
export { type RecordsOfSubject, recordsOfSubject, type VersionMembers } from './subjects/records-of-subject';
export { isSubjectNotified } from './subjects/subject-notice';
export { type AskedOfOwnData, stepFaults, subjectRequestFaults } from './subjects/subject-request-faults';
export {
  isOpenRequest,
  requestAfterStep,
  type StepFault,
  type SubjectRequestKind,
  type SubjectRequestStatus,
  type SubjectRequestStep,
  takeStep,
} from './subjects/subject-request-steps';
export { isAboutSubject } from './subjects/whose-read-it-was';

// unit-size: what one unit of work takes on
export { asManyAsLocksAllow } from './unit-size/as-many-as-locks-allow';
export { MAX_LOCKED_RECORDS, wantedLocksPerTransaction } from './unit-size/lock-table-size';
export { isLockedInBulk } from './unit-size/one-by-one-or-in-bulk';

// versions: which version leads
export { readableVersions, type RecordVersions, resolveVersions } from './versions/effective-version';
export { consideredVersions, orderVersions, type RecordVersion } from './versions/leading-version';
export {
  isLive,
  matchRecordOf,
  memberOf,
  type RecordChange,
  type ResolutionProblem,
  type ResolvedRecord,
  SET_ASIDE_CODE,
} from './versions/resolved-record';

// whole-state: the state computed at once
export { deriveRecord } from './whole-state/derive-record';
export { type DerivedState, deriveState } from './whole-state/derive-state';
export { RecordPlaces } from './whole-state/slices/record-places';
export type { Scratch, ScratchItems, ScratchRows } from './whole-state/slices/scratch';
export { type DerivedSlice, SlicedDerivation } from './whole-state/slices/sliced-derivation';
export type { DerivedRecord, SourceRecordInput } from './whole-state/whole-state-types';
