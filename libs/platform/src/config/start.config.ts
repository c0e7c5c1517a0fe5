import { Expose, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

import { REDIS_URL, REDIS_URL_FORM } from './addresses/redis-url';

const PORT = { message: 'Set PORT to a TCP port from 1 to 65535.' };
const WORKERS = { message: 'Set WORKERS to a whole number of worker processes from 1 to 64.' };

/** What the start of a whole registry on one machine reads; everything has a default. */
export class StartConfig {
  /** Folder for the embedded database, logs and demo keys; relative to the working directory. */
  @Expose({ name: 'SOGOC_STATE_DIR' })
  @IsString({ message: 'Set SOGOC_STATE_DIR to a folder.' })
  readonly stateDirectory: string = '.sogoc';

  /** Without it an embedded PostgreSQL is started. */
  @Expose({ name: 'DATABASE_URL' })
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/\S+$/, {
    message: 'Set DATABASE_URL to postgres://user:password@host:port/database, or leave it out.',
  })
  readonly databaseUrl?: string;

  /** The role that API and workers log in as; migrations make it. Without it they log in as the owner, whom `DATABASE_URL` names. */
  @Expose({ name: 'DATABASE_RUNTIME_URL' })
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/[^:/@\s]+:[^@\s]+@\S+$/, {
    message: 'Set DATABASE_RUNTIME_URL to postgres://user:password@host:port/database, or leave it out.',
  })
  readonly runtimeDatabaseUrl?: string;

  /** Without it a `redis-server` on the path is started; without that one the queue lives in PostgreSQL. */
  @Expose({ name: 'REDIS_URL' })
  @IsOptional()
  @Matches(REDIS_URL, {
    message: `Set REDIS_URL to ${REDIS_URL_FORM}, or leave it out.`,
  })
  readonly redisUrl?: string;

  @Expose({ name: 'QUEUE_BACKEND' })
  @IsOptional()
  @Matches(/^(redis|postgres)$/, { message: 'Set QUEUE_BACKEND to redis or postgres, or leave it out.' })
  readonly queueBackend?: 'redis' | 'postgres';

  @Expose({ name: 'HOST' })
  @IsString({ message: 'Set HOST to the address to listen on, for example 127.0.0.1.' })
  readonly host: string = '127.0.0.1';

  /** Wished port of the API; the next free one is taken when it is not. */
  @Expose({ name: 'PORT' })
  @Type(() => Number)
  @IsInt(PORT)
  @Min(1, PORT)
  @Max(65_535, PORT)
  readonly port: number = 3000;

  @Expose({ name: 'WORKERS' })
  @Type(() => Number)
  @IsInt(WORKERS)
  @Min(1, WORKERS)
  @Max(64, WORKERS)
  readonly workers: number = 1;
}
