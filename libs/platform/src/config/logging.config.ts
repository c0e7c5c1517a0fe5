import { Expose } from 'class-transformer';
import { IsIn } from 'class-validator';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export type LogFormat = 'json' | 'text';

export class LoggingConfig {
  @Expose({ name: 'LOG_LEVEL' })
  @IsIn(LOG_LEVELS, { message: `Set LOG_LEVEL to one of ${LOG_LEVELS.join(', ')}.` })
  readonly level: LogLevel = 'info';

  /** `json` is one JSON object a line; `text` is the same for a person at a terminal. */
  @Expose({ name: 'LOG_FORMAT' })
  @IsIn(['json', 'text'], { message: 'Set LOG_FORMAT to json or text.' })
  readonly format: LogFormat = 'json';
}
