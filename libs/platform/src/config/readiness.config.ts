import { Expose, Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

const PENDING = { message: 'Set READY_PENDING_SECONDS to a whole number of seconds from 1 to 604800.' };

/** When a process that answers says all the same that something is wrong. */
export class ReadinessConfig {
  /** Age of the oldest version that waits for resolution, in seconds, from which the registry counts as `degraded`. */
  @Expose({ name: 'READY_PENDING_SECONDS' })
  @Type(() => Number)
  @IsInt(PENDING)
  @Min(1, PENDING)
  @Max(604_800, PENDING)
  readonly pendingSeconds: number = 300;
}
