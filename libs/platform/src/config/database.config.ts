import { Expose, Type } from 'class-transformer';
import { IsInt, IsString, Matches, Max, Min } from 'class-validator';

const POOL_SIZE = { message: 'Set DATABASE_POOL_SIZE to a whole number of connections from 1 to 200.' };

/** Where the registry's truth is. The URL holds a password, so it has no default. */
export class DatabaseConfig {
  @Expose({ name: 'DATABASE_URL' })
  @Matches(/^postgres(ql)?:\/\/\S+$/, { message: 'Set DATABASE_URL to postgres://user:password@host:port/database.' })
  readonly url!: string;

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
}
