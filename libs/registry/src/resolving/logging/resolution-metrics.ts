import type { BulkLoadStage, OperationsFiguresRepository } from '@sogoc/persistence';
import { METRIC_PREFIX, type MetricsRegistry } from '@sogoc/platform';
import { Counter, type CounterConfiguration, Histogram } from 'prom-client';

import type { ResolutionLog, ResolvedBatch } from './resolution-log';

/** Seconds; one record when it is quiet takes some milliseconds, a full batch about a second. */
const BATCH_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** Records; a unit of work ends at 500, of a backlog at 2,000. */
const BATCH_RECORDS = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_000];
/** Seconds; the promise is 5 at the 95th of 100, a backlog takes its time. */
const PUSH_TO_GOLDEN_SECONDS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800];

type Described = Pick<CounterConfiguration<'entity'>, 'name' | 'help' | 'labelNames' | 'registers'>;

/** Measures what this process resolves. */
export class ResolutionMetrics implements ResolutionLog {
  private readonly batchSeconds: Histogram<'entity'>;
  private readonly batchRecords: Histogram<'entity'>;
  private readonly pushToGolden: Histogram<'entity'>;
  private readonly failures: Counter<'entity'>;
  private readonly halvings: Counter<'entity'>;
  private readonly handovers: Counter<'entity'>;
  private readonly interruptions: Counter<'entity'>;
  private readonly pauses: Counter<'entity'>;
  private readonly loads: Counter<'entity'>;
  private readonly looks = new Set<Promise<void>>();

  constructor(
    registry: MetricsRegistry,
    private readonly figures: Pick<OperationsFiguresRepository, 'agesOf'>,
  ) {
    const of = (name: string, help: string): Described => ({
      name: `${METRIC_PREFIX}${name}`,
      help,
      labelNames: ['entity'],
      registers: [registry],
    });
    this.batchSeconds = new Histogram({
      ...of('resolution_batch_duration_seconds', 'Time to resolve and commit one batch'),
      buckets: BATCH_SECONDS,
    });
    this.batchRecords = new Histogram({
      ...of('resolution_batch_records', 'Records of one batch'),
      buckets: BATCH_RECORDS,
    });
    this.pushToGolden = new Histogram({
      ...of('push_to_golden_seconds', 'From the receipt of a version to the commit of what became of it'),
      buckets: PUSH_TO_GOLDEN_SECONDS,
    });
    this.failures = new Counter(of('resolution_failures_total', 'Versions that could not be resolved'));
    this.halvings = new Counter(
      of('resolution_batch_halvings_total', 'Batches made smaller because they had too many locks or took too long'),
    );
    this.interruptions = new Counter(
      of('resolution_retries_total', 'Drains that ended for no fault of a record, to be tried again'),
    );
    this.loads = new Counter(of('bulk_loads_total', 'Backlogs that were resolved in stages over all of them'));
    this.pauses = new Counter(of('source_pauses_total', 'Times that a source was paused because its records flooded'));
    this.handovers = new Counter(
      of('resolution_large_component_records_total', 'Records of components too large to be resolved beside others'),
    );
  }

  resolved({ entity, records, durationMs, newReceiptNumbers, failed }: ResolvedBatch): void {
    this.batchSeconds.observe({ entity }, durationMs / 1_000);
    this.batchRecords.observe({ entity }, records);
    this.failures.inc({ entity }, failed);
    if (newReceiptNumbers.length > 0) this.lookAtAges(entity, newReceiptNumbers);
  }

  batchHalved(entity: string): void {
    this.halvings.inc({ entity });
  }

  handedOver(entity: string, records: number): void {
    this.handovers.inc({ entity }, records);
  }

  failed(entity: string): void {
    this.failures.inc({ entity });
  }

  paused(entity: string): void {
    this.pauses.inc({ entity });
  }

  loadEntered(entity: string, stage: BulkLoadStage | 'over'): void {
    if (stage === 'over') this.loads.inc({ entity });
  }

  interrupted(entity: string): void {
    this.interruptions.inc({ entity });
  }

  /** Resolves when all that was resolved so far is measured. */
  async settled(): Promise<void> {
    await Promise.all(this.looks);
  }

  /** Beside the drain, which does not wait for it; a look that fails is a measurement less. */
  private lookAtAges(entity: string, receiptNumbers: readonly number[]): void {
    const look = this.figures
      .agesOf(receiptNumbers)
      .then((ages) => ages.forEach((age) => this.pushToGolden.observe({ entity }, Math.max(0, age))))
      .catch(() => undefined)
      .finally(() => this.looks.delete(look));
    this.looks.add(look);
  }
}
