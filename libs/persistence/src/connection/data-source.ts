import type { ConnectionLimits } from '@sogoc/platform';
import { types } from 'pg';
import { DataSource } from 'typeorm';

import { ENTITIES } from '../entities';
import { MIGRATIONS } from '../migrations';
import { clientOptions } from './client-options';
import { readInstant } from './statements/read-instant';

/** Object ids of `int8`, `timestamptz`, `int8[]` and `text[]` in pg_type; the driver's types know only the first two. */
const INT8 = 20;
const TIMESTAMPTZ = 1184;
const INT8_ARRAY = 1016 as number as TypeId;
const TEXT_ARRAY = 1009 as number as TypeId;
type TypeId = Parameters<typeof types.setTypeParser>[0];

/** Record, receipt and key numbers are at most 53 bits by construction, so a JavaScript number holds them exactly. */
types.setTypeParser(INT8, Number);
types.setTypeParser(TIMESTAMPTZ, readInstant);
const parseTextArray = types.getTypeParser(TEXT_ARRAY) as (text: string) => string[];
types.setTypeParser(INT8_ARRAY, (text: string) =>
  text.includes('N') ? parseTextArray(text).map(Number) : (JSON.parse(`[${text.slice(1, -1)}]`) as number[]),
);

export interface DatabaseSettings {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  /** Connections this process may hold at once. */
  readonly poolSize: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string;
  /** Left out: no limits, as for a command that an operator waits for. */
  readonly limits?: ConnectionLimits;
  /** Told when a connection breaks that nobody uses. */
  readonly onConnectionLost?: () => void;
}

/** One data source a process. `synchronize` stays off: the schema is what the migrations say. */
export function createDataSource(settings: DatabaseSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    applicationName: settings.applicationName,
    poolSize: settings.poolSize,
    extra: clientOptions(settings.limits),
    ...(settings.onConnectionLost && { poolErrorHandler: settings.onConnectionLost }),
    synchronize: false,
    migrationsRun: false,
    migrationsTableName: 'schema_migration',
    entities: ENTITIES,
    migrations: MIGRATIONS,
  });
}
