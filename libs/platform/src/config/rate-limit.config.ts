import { Expose, Type } from 'class-transformer';
import { IsInt, IsNumber, Max, Min } from 'class-validator';

const RATE = { message: 'Set RATE_LIMIT_PER_SECOND to a number of calls from 0.1 to 100000.' };
const BURST = { message: 'Set RATE_LIMIT_BURST to a whole number of calls from 1 to 100000.' };

/** How often one key may look up, search and match, in one process of the API: with several, each counts for itself. */
export class RateLimitConfig {
  /** Calls a second that a key may go on making. */
  @Expose({ name: 'RATE_LIMIT_PER_SECOND' })
  @Type(() => Number)
  @IsNumber({}, RATE)
  @Min(0.1, RATE)
  @Max(100_000, RATE)
  readonly callsPerSecond: number = 50;

  /** Calls that a key may make at once after a rest. */
  @Expose({ name: 'RATE_LIMIT_BURST' })
  @Type(() => Number)
  @IsInt(BURST)
  @Min(1, BURST)
  @Max(100_000, BURST)
  readonly burst: number = 200;
}
