import { Expose, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

import { answerWithinMs } from '../limits/answer-after-cancel';
import type { ConnectionLimits } from '../limits/connection-limits';

const POOL_SIZE = { message: 'Set DATABASE_POOL_SIZE to a whole number of connections from 1 to 200.' };

const MOST_MS = 3_600_000;

/** A time of {@link ConnectionLimits}. */
function Milliseconds(name: string): PropertyDecorator {
  const message = `Set ${name} to a whole number of milliseconds from 0 (no limit) to ${MOST_MS}.`;
  const checks = [Type(() => Number), IsInt({ message }), Min(0, { message }), Max(MOST_MS, { message })];
  return (target, property) => checks.forEach((decorate) => decorate(target, property as string));
}

/** Where the registry's truth is. The URL holds a password, so it has no default. */
export class DatabaseConfig {
  @Expose({ name: 'DATABASE_URL' })
  @Matches(/^postgres(ql)?:\/\/\S+$/, { message: 'Set DATABASE_URL to postgres://user:password@host:port/database.' })
  readonly url!: string;

  /** A streaming standby for who may read what is a moment old. Left out: all reads go to the primary. */
  @Expose({ name: 'DATABASE_READ_URL' })
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/\S+$/, {
    message: 'Set DATABASE_READ_URL to postgres://user:password@host:port/database of a standby, or leave it out.',
  })
  readonly readUrl?: string;

  /** Connections this process may hold at once. */
  @Expose({ name: 'DATABASE_POOL_SIZE' })
  @Type(() => Number)
  @IsInt(POOL_SIZE)
  @Min(1, POOL_SIZE)
  @Max(200, POOL_SIZE)
  readonly poolSize: number = 10;

  /** Shown in `pg_stat_activity`. */
  @Expose({ name: 'DATABASE_APPLICATION_NAME' })
  @IsString({ message: 'Set DATABASE_APPLICATION_NAME to the name this process shows to the database.' })
  readonly applicationName: string = 'so-goc';

  @Expose({ name: 'DATABASE_CONNECT_TIMEOUT_MS' })
  @Milliseconds('DATABASE_CONNECT_TIMEOUT_MS')
  readonly connectTimeoutMs: number = 10_000;

  @Expose({ name: 'DATABASE_STATEMENT_TIMEOUT_MS' })
  @Milliseconds('DATABASE_STATEMENT_TIMEOUT_MS')
  readonly statementTimeoutMs: number = 45_000;

  @Expose({ name: 'DATABASE_LOCK_TIMEOUT_MS' })
  @Milliseconds('DATABASE_LOCK_TIMEOUT_MS')
  readonly lockTimeoutMs: number = 30_000;

  @Expose({ name: 'DATABASE_IDLE_TRANSACTION_TIMEOUT_MS' })
  @Milliseconds('DATABASE_IDLE_TRANSACTION_TIMEOUT_MS')
  readonly idleTransactionTimeoutMs: number = 45_000;

  @Expose({ name: 'DATABASE_TCP_USER_TIMEOUT_MS' })
  @Milliseconds('DATABASE_TCP_USER_TIMEOUT_MS')
  readonly tcpUserTimeoutMs: number = 30_000;

  @Expose({ name: 'DATABASE_KEEPALIVE_MS' })
  @Milliseconds('DATABASE_KEEPALIVE_MS')
  readonly keepAliveMs: number = 15_000;

  get limits(): ConnectionLimits {
    return {
      connectMs: this.connectTimeoutMs,
      statementMs: this.statementTimeoutMs,
      answerMs: answerWithinMs(this.statementTimeoutMs),
      lockMs: this.lockTimeoutMs,
      idleInTransactionMs: this.idleTransactionTimeoutMs,
      tcpUserTimeoutMs: this.tcpUserTimeoutMs,
      keepAliveMs: this.keepAliveMs,
    };
  }
}
