import { Expose, Type } from 'class-transformer';
import { IsInt, IsNumber, IsOptional, Max, Min } from 'class-validator';

import { MOST_CALLS, USUAL_LIMITS } from '../limits/how-often-a-key-may-call';

const rate = (name: string) => ({ message: `Set ${name} to a number of calls from 0.1 to ${MOST_CALLS}.` });
const burst = (name: string) => ({ message: `Set ${name} to a whole number of calls from 1 to ${MOST_CALLS}.` });

/** How often one key may call, whichever process of the API it calls. */
export class RateLimitConfig {
  /** Lookups, searches and matches a second that a key may go on making; each number asked about counts. */
  @Expose({ name: 'RATE_LIMIT_PER_SECOND' })
  @Type(() => Number)
  @IsNumber({}, rate('RATE_LIMIT_PER_SECOND'))
  @Min(0.1, rate('RATE_LIMIT_PER_SECOND'))
  @Max(MOST_CALLS, rate('RATE_LIMIT_PER_SECOND'))
  readonly callsPerSecond: number = USUAL_LIMITS.questionsPerSecond;

  /** Those that it may make at once after a rest. */
  @Expose({ name: 'RATE_LIMIT_BURST' })
  @Type(() => Number)
  @IsInt(burst('RATE_LIMIT_BURST'))
  @Min(1, burst('RATE_LIMIT_BURST'))
  @Max(MOST_CALLS, burst('RATE_LIMIT_BURST'))
  readonly burst: number = USUAL_LIMITS.questionsAtOnce;

  /** All other calls a second, but for those of a source about its own records. */
  @Expose({ name: 'CALL_LIMIT_PER_SECOND' })
  @Type(() => Number)
  @IsNumber({}, rate('CALL_LIMIT_PER_SECOND'))
  @Min(0.1, rate('CALL_LIMIT_PER_SECOND'))
  @Max(MOST_CALLS, rate('CALL_LIMIT_PER_SECOND'))
  readonly otherCallsPerSecond: number = USUAL_LIMITS.otherCallsPerSecond;

  @Expose({ name: 'CALL_LIMIT_BURST' })
  @Type(() => Number)
  @IsInt(burst('CALL_LIMIT_BURST'))
  @Min(1, burst('CALL_LIMIT_BURST'))
  @Max(MOST_CALLS, burst('CALL_LIMIT_BURST'))
  readonly otherCallsBurst: number = USUAL_LIMITS.otherCallsAtOnce;

  /** Calls a second of a source about its own records. Not set: as many as the machine takes. */
  @Expose({ name: 'SOURCE_LIMIT_PER_SECOND' })
  @IsOptional()
  @Type(() => Number)
  @IsNumber({}, rate('SOURCE_LIMIT_PER_SECOND'))
  @Min(0.1, rate('SOURCE_LIMIT_PER_SECOND'))
  @Max(MOST_CALLS, rate('SOURCE_LIMIT_PER_SECOND'))
  readonly sourceCallsPerSecond?: number;

  /** Questions an hour to which a key below the full view may get the answer that there is nothing. Guessing needs many. */
  @Expose({ name: 'QUESTION_MISSES_PER_HOUR' })
  @Type(() => Number)
  @IsInt(burst('QUESTION_MISSES_PER_HOUR'))
  @Min(1, burst('QUESTION_MISSES_PER_HOUR'))
  @Max(MOST_CALLS, burst('QUESTION_MISSES_PER_HOUR'))
  readonly missesPerHour: number = USUAL_LIMITS.missesPerHour;
}
