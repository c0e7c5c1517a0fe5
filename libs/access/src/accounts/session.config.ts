import 'reflect-metadata';

import { Expose, Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const wholeNumber = (name: string, most: number) => ({ message: `Set ${name} to a whole number from 1 to ${most}.` });
const MOST_MINUTES = 24 * 60;
const MOST_HOURS = 24 * 7;

/** Sessions of people. */
export class SessionConfig {
  /** Minutes without a call after which a session ends. */
  @Expose({ name: 'SESSION_IDLE_MINUTES' })
  @Type(() => Number)
  @IsInt(wholeNumber('SESSION_IDLE_MINUTES', MOST_MINUTES))
  @Min(1, wholeNumber('SESSION_IDLE_MINUTES', MOST_MINUTES))
  @Max(MOST_MINUTES, wholeNumber('SESSION_IDLE_MINUTES', MOST_MINUTES))
  readonly idleMinutes: number = 30;

  /** Hours after which it ends in any case. */
  @Expose({ name: 'SESSION_HOURS' })
  @Type(() => Number)
  @IsInt(wholeNumber('SESSION_HOURS', MOST_HOURS))
  @Min(1, wholeNumber('SESSION_HOURS', MOST_HOURS))
  @Max(MOST_HOURS, wholeNumber('SESSION_HOURS', MOST_HOURS))
  readonly hours: number = 12;

  /** Origins whose pages may use sessions beside the API's own, with commas between them. */
  @Expose({ name: 'SESSION_ORIGINS' })
  @IsOptional()
  @Matches(/^https?:\/\/[^/\s,]+(,https?:\/\/[^/\s,]+)*$/, {
    message: 'Set SESSION_ORIGINS to origins such as https://console.example, with commas between them.',
  })
  readonly origins?: string;
}
