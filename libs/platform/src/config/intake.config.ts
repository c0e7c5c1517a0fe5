import { Expose, Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

const THREADS = { message: 'Set INTAKE_THREADS to a whole number of threads from 0 to 32.' };

/** How an API process takes in what sources push. */
export class IntakeConfig {
  /** Threads that take batches in beside the one that answers all calls, which takes them in itself when there are none. */
  @Expose({ name: 'INTAKE_THREADS' })
  @Type(() => Number)
  @IsInt(THREADS)
  @Min(0, THREADS)
  @Max(32, THREADS)
  readonly threads: number = 1;
}
