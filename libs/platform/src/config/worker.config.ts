import { Expose, Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

const CONCURRENCY = { message: 'Set WORKER_CONCURRENCY to a whole number of jobs from 1 to 32.' };
const THREADS = { message: 'Set WORKER_THREADS to a whole number of threads from 0 to 32.' };
const BULK = {
  message: 'Set BULK_LOAD_FROM to a whole number of records from 0 to 1000000000; 0: by the cores that there are.',
};
const SWEEP = { message: 'Set WORKER_SWEEP_MS to a whole number of milliseconds from 100 to 600000.' };
const CONFLICTS = { message: 'Set SOURCE_CONFLICTS_PER_HOUR to a whole number of review tasks from 1 to 1000000.' };
const PARTITION = { message: 'Set PARTITION_NUMBERS to a whole number from 1000000 to 1000000000.' };
const BATCH = { message: 'Set RESOLUTION_BATCH_SIZE to a whole number of records from 1 to 500.' };

/** How a resolution worker shares its machine. */
export class WorkerConfig {
  /** Jobs that this process runs at once. They wait for the database most of the time, so more than one per core pays. */
  @Expose({ name: 'WORKER_CONCURRENCY' })
  @Type(() => Number)
  @IsInt(CONCURRENCY)
  @Min(1, CONCURRENCY)
  @Max(32, CONCURRENCY)
  readonly concurrency: number = 3;

  /** Threads that drain a large backlog beside those jobs, on cores that are free. On two cores they gained nothing. */
  @Expose({ name: 'WORKER_THREADS' })
  @Type(() => Number)
  @IsInt(THREADS)
  @Min(0, THREADS)
  @Max(32, THREADS)
  readonly threads: number = 0;

  /** When as many records of an entity wait they are resolved in stages over all of them; 0: 50,000 where that helps, by the cores of the machine. */
  @Expose({ name: 'BULK_LOAD_FROM' })
  @Type(() => Number)
  @IsInt(BULK)
  @Min(0, BULK)
  @Max(1_000_000_000, BULK)
  readonly bulkLoadFrom: number = 0;

  /** Milliseconds between two looks for pending work whose hint was lost. */
  @Expose({ name: 'WORKER_SWEEP_MS' })
  @Type(() => Number)
  @IsInt(SWEEP)
  @Min(100, SWEEP)
  @Max(600_000, SWEEP)
  readonly sweepMs: number = 2_000;

  /**
   * Review tasks that the records of one source may open within an hour, when they are more than a tenth of what it sends. Past that
   * resolving of the source is paused.
   */
  @Expose({ name: 'SOURCE_CONFLICTS_PER_HOUR' })
  @Type(() => Number)
  @IsInt(CONFLICTS)
  @Min(1, CONFLICTS)
  @Max(1_000_000, CONFLICTS)
  readonly conflictsPerHour: number = 1_000;

  /** Records, golden records and events whose versions, history and selves lie in one partition of their table. */
  @Expose({ name: 'PARTITION_NUMBERS' })
  @Type(() => Number)
  @IsInt(PARTITION)
  @Min(1_000_000, PARTITION)
  @Max(1_000_000_000, PARTITION)
  readonly partitionNumbers: number = 20_000_000;

  /** Records that one unit of work resolves at most. */
  @Expose({ name: 'RESOLUTION_BATCH_SIZE' })
  @Type(() => Number)
  @IsInt(BATCH)
  @Min(1, BATCH)
  @Max(500, BATCH)
  readonly batchSize: number = 250;
}
