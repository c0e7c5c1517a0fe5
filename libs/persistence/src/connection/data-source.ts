import { types } from 'pg';
import { DataSource } from 'typeorm';

import { ApiKeyEntity } from '../entities/api-key.entity';
import { SourceEntity } from '../entities/source.entity';
import { CreateRegistry1780000000000 } from '../migrations/1780000000000-create-registry';
import { AddFeed1780000001000 } from '../migrations/1780000001000-add-feed';
import { AddGoldenSearch1780000002000 } from '../migrations/1780000002000-add-golden-search';
import { AddRelations1780000003000 } from '../migrations/1780000003000-add-relations';
import { AddDecisions1780000004000 } from '../migrations/1780000004000-add-decisions';
import { TellIdentifierStatus1780000005000 } from '../migrations/1780000005000-tell-identifier-status';
import { AddPolicies1780000006000 } from '../migrations/1780000006000-add-policies';
import { AddLargeComponentLane1780000007000 } from '../migrations/1780000007000-add-large-component-lane';
import { AddCrowdedKeys1780000008000 } from '../migrations/1780000008000-add-crowded-keys';
import { TellEffectOfCalls1780000009000 } from '../migrations/1780000009000-tell-effect-of-calls';
import { OneRecordAKey1780000011000 } from '../migrations/1780000011000-one-record-a-key';
import { GuardedClient } from './guarded-client';

/** Object ids of `int8`, `int8[]` and `text[]` in pg_type; the driver's types know only the first. */
const INT8 = 20;
const INT8_ARRAY = 1016 as number as TypeId;
const TEXT_ARRAY = 1009 as number as TypeId;
type TypeId = Parameters<typeof types.setTypeParser>[0];

/** Record, receipt and key numbers are at most 53 bits by construction, so a JavaScript number holds them exactly. */
types.setTypeParser(INT8, Number);
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
}

/**
 * A plan that was made while tables were empty would be kept while they fill; and one for any values reads a whole table for the sake of
 * five hundred keys of it.
 */
const PLANNED_FOR_ITS_VALUES = '-c plan_cache_mode=force_custom_plan';

/** One data source a process. `synchronize` stays off: the schema is what the migrations say. */
export function createDataSource(settings: DatabaseSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    applicationName: settings.applicationName,
    poolSize: settings.poolSize,
    extra: { Client: GuardedClient, options: PLANNED_FOR_ITS_VALUES },
    synchronize: false,
    migrationsRun: false,
    migrationsTableName: 'schema_migration',
    entities: [SourceEntity, ApiKeyEntity],
    migrations: [
      CreateRegistry1780000000000,
      AddFeed1780000001000,
      AddGoldenSearch1780000002000,
      AddRelations1780000003000,
      AddDecisions1780000004000,
      TellIdentifierStatus1780000005000,
      AddPolicies1780000006000,
      AddLargeComponentLane1780000007000,
      AddCrowdedKeys1780000008000,
      TellEffectOfCalls1780000009000,
      OneRecordAKey1780000011000,
    ],
  });
}
