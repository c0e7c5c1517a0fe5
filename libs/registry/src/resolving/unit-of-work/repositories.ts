import {
  BlockingKeyRepository,
  ChangeEventRepository,
  DecisionStateRepository,
  DueHoldRepository,
  EdgeRepository,
  GoldenSearchWriterRepository,
  GoldenStateRepository,
  GoldenWriterRepository,
  OversizedBlockRepository,
  PendingRecordRepository,
  RecordVersionRepository,
  RelationStatementRepository,
  ResolutionLockRepository,
  ResolvedRecordRepository,
  TaskWriterRepository,
} from '@sogoc/persistence';

/** All that a unit of work reads and writes. They hold no state. */
export class ResolutionRepositories {
  readonly pending = new PendingRecordRepository();
  readonly locks = new ResolutionLockRepository();
  readonly versions = new RecordVersionRepository();
  readonly resolved = new ResolvedRecordRepository();
  readonly blockingKeys = new BlockingKeyRepository();
  readonly oversizedBlocks = new OversizedBlockRepository();
  readonly edges = new EdgeRepository();
  readonly relations = new RelationStatementRepository();
  readonly decisionState = new DecisionStateRepository();
  readonly dueHolds = new DueHoldRepository();
  readonly goldenState = new GoldenStateRepository();
  readonly goldenWriter = new GoldenWriterRepository();
  readonly searchTerms = new GoldenSearchWriterRepository();
  readonly tasks = new TaskWriterRepository();
  readonly events = new ChangeEventRepository();
}
