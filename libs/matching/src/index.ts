export { calibrationSvg } from './charts/calibration-svg';
export { precisionRecallSvg, weightHistogramSvg } from './charts/charts';
export { levelWeightsSvg } from './charts/level-weights-svg';
export { waterfallSvg } from './charts/waterfall-svg';
export type { BlockingKeyDeclaration } from './blocking/blocking-key-declaration';
export { blockingKeysOf, type NamedBlockingKey, namedBlockingKeysOf } from './blocking/blocking-keys';
export { candidatePairs, type KeyStatistics } from './blocking/candidate-pairs';
export {
  CAPPED_BLOCK_SIZE,
  type BlockPlaces,
  cappedBlock,
  compareInBlock,
  identityOrderHash,
  standingInBlock,
} from './blocking/capped-block';
export { clusterByRecord, clusterPlaces } from './clustering/cluster-by-record';
export { clusterComponent } from './clustering/cluster-component';
export type { MustLink } from './clustering/cluster-decision';
export { mustLinksOf } from './clustering/record-that-stands-for-a-side';
export { clusterDoubts, mayBeDoubted } from './clustering/cluster-doubts';
export type { Clustering, RefusedJoin, UnmetDecision } from './clustering/clustering-input';
export { componentsOf } from './clustering/components-of';
export { DATE_GRADES } from './comparators/date-grades';
export { alignmentDistance } from './comparators/texts/edit-distance';
export { standardComparators } from './comparators/standard-comparators';
export { standardCleaners } from './definition/cleaners';
export {
  byRow,
  columnAt,
  type DataColumn,
  type DataTable,
  dataTableOf,
  mappedColumn,
} from './definition/columns/data-table';
export {
  type CompiledDefinition,
  compileDefinition,
  type PreparedRows,
  type ValuesOf,
} from './definition/compile-definition';
export type { DataRow, DataSetDefinition, DefinitionDocument } from './definition/data-set-definition';
export { PLACE_COLUMN } from './definition/make-records';
export { estimateOutcome, type OutcomeEstimate } from './estimation/estimate-outcome';
export type { ExpectedPoint } from './estimation/expected-rates';
export { type ModelDoubt, modelDoubts, type ModelOrigin, pointInForce } from './estimation/doubts/model-doubts';
export { type BlockingFinding, blockingFindings } from './evaluation/blocking-findings';

export { bootstrapIntervals, type Interval } from './evaluation/confidence-interval';
export { middle95, resampledSums, type ThreeSums } from './evaluation/resampled-sums';
export { evaluatePartition, harmonicMean, type PartitionEvaluation } from './evaluation/evaluate-partition';
export { evaluateSlices, type SliceEvaluation } from './evaluation/evaluate-slices';
export { bestThresholds, type CurvePoint, precisionRecallCurve } from './evaluation/precision-recall-curve';
export { type HistogramBin, weightHistogram } from './evaluation/weight-histogram';
export { compareCandidates, type ComparedCandidates, inIdentityOrder } from './in-memory/compare-candidates';
export { ComparedRecords } from './in-memory/compared-by-numbers';
export { type NumberedFeature, numberedFeatures } from './in-memory/value-numbers';
export { clustersInIdentityOrder, edgesOf, resolveInMemory } from './in-memory/resolve-in-memory';
export {
  type PairOutcomes,
  scoreCandidates,
  scoreCompared,
  type ScoredCandidates,
  scoredOf,
  scorePairs,
  withThresholds,
} from './in-memory/score-candidates';
export { compileMatchModel } from './model/compile-match-model';
export type { ClusterLimits, CompiledMatchModel, MatchModelFunctions } from './model/compiled-match-model';
export type {
  ComparisonDeclaration,
  EvidenceBodyDeclaration,
  LevelDeclaration,
  MatchModelDeclaration,
} from './model/match-model-declaration';
export { MatchModelError } from './model/match-model.error';
export type { Comparator, PairAlignment, PairPredicate } from './record/comparator';
export type { Edge, EdgeClass } from './record/edge';
export type { Features, FeatureValue, MatchRecord } from './record/match-record';
export { PlacesByNumber } from './record/places-by-number';
export { seededNumbers, type SeededNumbers } from './record/seeded-numbers';
export { haveValueInCommon, statedValues } from './record/stated-values';
export { evidenceHash } from './scoring/evidence-hash';
export { clusterConflicts } from './exclusive-numbers/exclusive-scheme-veto';
export { explainPair, type PairExplanation } from './scoring/explain-pair';
export { explanationText } from './scoring/explanation-text';
export { questionsOf, vetoesOf } from './scoring/find-vetoes';
export { type PairScore, scorePair } from './scoring/score-pair';
export type { PairsOfPlaces, RecordLabels } from './training/sample-pairs';
export { strangersSample, trainModel } from './training/train-model';
export { addedPatterns, comparedPatterns, type LevelPattern } from './training/level-patterns';
export type { Strangers, TrainedModel, TrainingInput, TrainingPass } from './training/training-input';
