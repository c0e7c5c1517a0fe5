// auditing: the record of reads
export { AccessLogConfig, MOST_UNSIGNED_MS } from './auditing/access-log.config';
export {
  AccessLogService,
  type ShownCheckpoint,
  type ShownConsistency,
  type ShownInclusion,
} from './auditing/access-log.service';
export { AuditingModule } from './auditing/auditing.module';
export { PUBLIC_KEY_FILE } from './auditing/checkpoint-files';
export { LogEntryNotFoundError } from './auditing/errors';
export { LogTrimmer } from './auditing/log-trimmer';
export { type Anchor, type LogVerification, LogVerifier } from './auditing/log-verification';
export type { ShownEntry } from './auditing/show-entry';

// batch-deciding: one verdict on many tasks
export { BatchDecidingModule } from './batch-deciding/batch-deciding.module';
export { type BatchPreview, DecisionBatchesService } from './batch-deciding/decision-batches.service';
export type { ShownBatch } from './batch-deciding/show-decision-batch';

// catalogue: sources
export { ProposedSourcesModule } from './catalogue/catalogue.module';
export { CatalogueService } from './catalogue/catalogue.service';
export { ProposedSourcesService } from './catalogue/proposed-sources.service';
export type { NamedSource, ShownSource } from './catalogue/show-source';

// deciding: decisions of stewards
export { DecidingModule } from './deciding/deciding.module';
export { type DecideRequest, DecisionsService } from './deciding/decisions.service';
export type { RecordName, SideName } from './deciding/drafts/decision-subject';
export { GoldenDecisionsService, type PinWish } from './deciding/golden-decisions.service';
export { DecisionPreviewsService } from './deciding/previewing/decision-previews.service';
export type { PreviewRequest } from './deciding/previewing/find-act';
export type { ShownPreview } from './deciding/previewing/show-preview';
export type { ShownDecision } from './deciding/show-decision';

// explaining: why two records are together or apart
export type { ExplanationSide } from './explaining/explained-side';
export { ExplanationsModule } from './explaining/explaining.module';
export { ExplanationsService, type PairAnswer } from './explaining/explanations.service';
export { type GoldenExplanation, GoldenExplanationService } from './explaining/golden-explanation.service';

// exporting: golden records as files
export { ExportingModule } from './exporting/exporting.module';
export { ExportsService } from './exporting/exports.service';

// extracting: signed extracts
export { type ExtractStatus, ExtractStatusService, type NamedExtract } from './extracting/extract-status.service';
export { ExtractConfig } from './extracting/extract.config';
export { ExtractingModule } from './extracting/extracting.module';
export { ExtractsService, type IssuedExtract } from './extracting/extracts.service';
export { publicKeys } from './extracting/key-set';
export { readKeySetFile, rotateKeySetFile } from './extracting/key-set-file';
export { SigningKeys } from './extracting/signing-keys';
export { type ExtractFault, type ExtractVerification, verifyExtract } from './extracting/verify-extract';

// finding-by-id: what became of an id
export type { AbsorbedId } from './finding-by-id/find-golden';

// following: the feeds
export { ChangeFeedConfig } from './following/change-feed.config';
export { type ChangeFeedPage, ChangeFeedService, type FeedStart, LATEST } from './following/change-feed.service';
export { type ChangeStream, type ChangeStreamPart, ChangeStreamsService } from './following/change-streams.service';
export { ChangedOrGoneService, type ChangedPage } from './following/changed-or-left-area.service';
export { TooManyStreamsError } from './following/errors';
export { ChangeFeedModule } from './following/following.module';
export type { ShownFeedEvent } from './following/tasks/show-task-event';

// idempotency: repeated calls
export { CHANGES_NOTHING_EXTENSION, ChangesNothing } from './idempotency/changes-nothing.decorator';
export { IdempotencyModule } from './idempotency/idempotency.module';
export { RepeatCalls } from './idempotency/repeat-calls';
export { IdempotentCalls } from './idempotency/idempotent-calls.service';

// importing: files
export { DamagedFileError, UnreadableFileError } from './importing/errors';
export { ImportRunnerModule, ImportsModule } from './importing/importing.modules';
export { ImportListService, type ListedImport } from './importing/jobs/import-list.service';
export { ImportRunner } from './importing/jobs/import-runner';
export { IMPORT_FILES, type ImportFile, ImportsService } from './importing/jobs/imports.service';
export type { ShownImport } from './importing/jobs/show-import';
export { type FileProposal, proposeForFile } from './importing/mapping/propose-for-file';
export { openParquetTable } from './importing/reading/parquet/decode-parquet';
export { fileOnDisk, firstBytes } from './importing/reading/file-bytes';
export { FILE_ENCODINGS, type FileEncoding } from './importing/reading/file-encodings';
export { openFile } from './importing/reading/open-file';
export type { OpenFile } from './importing/reading/opened-file';
export { BatchesAhead } from './importing/rows/batches-ahead';

// intake: pushes
export { GivingWayModule } from './intake/giving-way/giving-way.module';
export { ReadsUnderWay } from './intake/giving-way/reads-under-way';
export { BatchIntake } from './intake/batches/batch-intake';
export { BatchIntakeModule } from './intake/batches/batch-intake.module';
export { InvalidRecordError } from './intake/errors';
export type { IntakeScope } from './intake/intake-scope';
export { Scope, WithinIntakeScope } from './intake/intake-scope.guard';
export { IntakeModule } from './intake/intake.module';
export { IntakeService } from './intake/intake.service';
export { RecordIntake } from './intake/record-intake';
export { linkOutcome, ResolutionWatch } from './intake/resolution-watch';
export type { TakenRecord } from './intake/taken-record';

// matching: questions whether somebody is known
export { type MatchAnswer, MatchService } from './matching/match.service';
export { MatchModule } from './matching/matching.module';

// open-data: published tables
export { OpenDataNotFoundError } from './open-data/errors';
export { OpenDataModule } from './open-data/open-data.module';
export { OpenDataService, type ShownOpenDataVersion } from './open-data/open-data.service';

// operations: what operators ask
export type { EventTotals } from './operations/change-event-totals';
export { type OperationsFigures, OperationsFiguresService } from './operations/operations-figures.service';
export { OperationsModule } from './operations/operations.module';
export { type RegistryStatus, RegistryStatusService } from './operations/registry-status.service';
export { type OperatorTask, type ResumedSource, SourceFlowService } from './operations/source-flow.service';
export { StatusModule } from './operations/status.module';

// portraying: people in one picture
export { type Portrait, PortraitsService } from './portraying/portraits.service';
export { PortrayingModule } from './portraying/portraying.module';

// prefilling: forms
export { FormsService, type ShownForm } from './prefilling/forms.service';
export { type PrefillAnswer, PrefillService } from './prefilling/prefill.service';
export { PrefillingModule } from './prefilling/prefilling.module';

// quality: criteria and onboarding
export { type OnboardingBoard, OnboardingService } from './quality/onboarding.service';
export { QualityModule } from './quality/quality.module';
export { type QualityAnswer, QualityService } from './quality/quality.service';
export { type SourceFindings, SourceFindingsService } from './quality/source-findings.service';

// reading: golden records
export { CrosswalkService } from './reading/crosswalk.service';
export { GoldenHistoryService, type HistoryRequest, type ShownGoldenVersion } from './reading/golden-history.service';
export { GoldenLookupService, type LookupAnswer, type LookupQuestion } from './reading/golden-lookup.service';
export { type GoldenReading, GoldenRecordsService, type ManyReadings } from './reading/golden-records.service';
export { GoldenRecordsModule } from './reading/reading.module';
export { RevealsService, type ShownReveal } from './reading/reveals.service';
export { type SharedIdentifierLine, SharedIdentifiersService } from './reading/shared-identifiers.service';

// relations: between golden records
export { RelationFinder } from './relations/relation-finder';
export { CurrentRelations } from './relations/relation-source';
export { RelationUpkeepModule } from './relations/relation-upkeep.module';
export { RelationUpkeepService } from './relations/relation-upkeep.service';
export { RelationsModule } from './relations/relations.module';
export { type RelationsPage, type RelationsRequest, RelationsService } from './relations/relations.service';
export type { ShownRelation } from './relations/show-relation';

// replaying: another policy
export { InvalidPolicyError } from './replaying/errors';
export { PolicyBook } from './replaying/policy-activation';
export { ProposedPoliciesModule } from './replaying/policy-activation.module';
export { PolicyDryRun } from './replaying/policy-dry-run';
export { ProposedPoliciesService } from './replaying/proposed-policies.service';
export { bringUpToDate, type UpToDateOutcome } from './replaying/replay-until-done';
export { ReplayService, type ReplayState } from './replaying/replay.service';
export { ReplayingModule } from './replaying/replaying.module';
export { ReturnToRelease } from './replaying/return-to-release';

// resolving: what is pending
export { CurrentPolicy } from './resolving/current-policy';
export { OutdatedReleaseError } from './resolving/errors';
export { ResolutionMetrics } from './resolving/logging/resolution-metrics';
export { ResolutionModule } from './resolving/resolution.module';
export { ResolutionService } from './resolving/resolution.service';
export { DrainThreads } from './resolving/threads/drain-threads';
export { DecisionUnit } from './resolving/unit-of-work/decision-unit';
export { UnitOfWorkRunner } from './resolving/unit-of-work/unit-of-work-runner';

// reviewing: the desk of stewards
export { ReviewCaseService, type WholeCase } from './reviewing/review-case.service';
export { ReviewClaimsService, type ShownClaim } from './reviewing/review-claims.service';
export { ReviewDeskService, type ShownAssignment, type ShownEscalation } from './reviewing/review-desk.service';
export { type QueueAnswer, type QueueRequest, ReviewQueueService } from './reviewing/review-queue.service';
export { type ReviewTaskCase, ReviewTasksService } from './reviewing/review-tasks.service';
export { ReviewingModule } from './reviewing/reviewing.module';
export type { ShownReviewNote } from './reviewing/show-review-task';
export { TaskDecisionsService, type TaskVerdict } from './reviewing/task-decisions.service';

// risk-signals: signals across records
export { RiskSignalsModule } from './risk-signals/risk-signals.module';
export { RiskSignalsService, type ShownRiskSignal } from './risk-signals/risk-signals.service';

// searching: texts and filters
export { GoldenSearchService } from './searching/golden-search.service';
export { SearchModule } from './searching/searching.module';

// sharing: grants and their catalogue
export { AccessGrantsService, type ShownGrant } from './sharing/access-grants.service';
export { type EffectiveGrants, EffectiveGrantsService } from './sharing/effective-grants.service';
export { LinkedDataService } from './sharing/linked-data.service';
export { type PutEntry, SharingCatalogueService } from './sharing/sharing-catalogue.service';
export { SharingModule } from './sharing/sharing.module';
export {
  showAgency,
  type ShownAgency,
  type ShownPurpose,
  type ShownSystem,
  showPurpose,
  showSystem,
} from './sharing/show-entries';
export type { GrantTerms as GrantWish } from '@sogoc/resolution';

// source-records: what one source said
export { SourceRecordsService } from './source-records/source-records.service';
export { SourceSummaryService } from './source-records/source-summary.service';

// standalone: without HTTP and queue
export { openStandaloneRegistry, type StandaloneRegistry, workerOn } from './standalone/standalone-registry';

// standby-reads: reads that may be a moment old
export { MayLag } from './standby-reads/may-lag.decorator';
export { ReadingApartModule } from './standby-reads/standby-reads.module';
export { SendToStandby } from './standby-reads/send-to-standby';

// statistics: counts a day
export { StatisticsModule } from './statistics/statistics.module';
export { type Statistics, StatisticsService } from './statistics/statistics.service';

// subjects: own data
export type { ShownSubjectRequest } from './subjects/show-subject-request';
export { type SubjectRequestCase, SubjectRequestStepsService } from './subjects/subject-request-steps.service';
export { SubjectRequestsService } from './subjects/subject-requests.service';
export { type SubjectView, SubjectViewService } from './subjects/subject-view.service';
export { SubjectsModule } from './subjects/subjects.module';

// tracing: through time
export { type HoldingsAnswer, HoldingsService } from './tracing/holdings.service';
export { type SuccessionAnswer, SuccessionService } from './tracing/succession.service';
export { TracingModule } from './tracing/tracing.module';

// verifying: stored against computed anew
export { EntityVerifier, isWhole, type Verification } from './verifying/entity-verifier';
export { VerificationService } from './verifying/verification.service';

// waking-workers: hints
export { QueueHintsModule } from './waking-workers/queue-hints.module';
export { RESOLUTION_HINTS, type ResolutionHints } from './waking-workers/resolution-hints';
