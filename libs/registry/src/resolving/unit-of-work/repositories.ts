import { Inject, Injectable } from '@nestjs/common';
import {
  BlockingKeyRepository,
  BulkLoadEdgeRepository,
  BulkLoadKeyRepository,
  BulkLoadRecordRepository,
  BulkLoadRepository,
  BulkLocks,
  ChangeEventRepository,
  DecisionStateRepository,
  DueHoldRepository,
  EdgeRepository,
  GoldenHistoryRepository,
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

/** All that a unit of work reads and writes. They hold no state. Injected one by one: no constructor should have as many parameters. */
@Injectable()
export class ResolutionRepositories {
  @Inject() readonly pending!: PendingRecordRepository;
  @Inject() readonly locks!: ResolutionLockRepository;
  @Inject() readonly bulkLocks!: BulkLocks;
  @Inject() readonly bulkLoads!: BulkLoadRepository;
  @Inject() readonly loadRecords!: BulkLoadRecordRepository;
  @Inject() readonly loadKeys!: BulkLoadKeyRepository;
  @Inject() readonly loadEdges!: BulkLoadEdgeRepository;
  @Inject() readonly versions!: RecordVersionRepository;
  @Inject() readonly resolved!: ResolvedRecordRepository;
  @Inject() readonly blockingKeys!: BlockingKeyRepository;
  @Inject() readonly oversizedBlocks!: OversizedBlockRepository;
  @Inject() readonly edges!: EdgeRepository;
  @Inject() readonly relations!: RelationStatementRepository;
  @Inject() readonly decisionState!: DecisionStateRepository;
  @Inject() readonly dueHolds!: DueHoldRepository;
  @Inject() readonly goldenState!: GoldenStateRepository;
  @Inject() readonly goldenWriter!: GoldenWriterRepository;
  @Inject() readonly goldenHistory!: GoldenHistoryRepository;
  @Inject() readonly searchTerms!: GoldenSearchWriterRepository;
  @Inject() readonly tasks!: TaskWriterRepository;
  @Inject() readonly events!: ChangeEventRepository;
}
