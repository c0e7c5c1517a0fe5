import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

import { createDataSource } from '../connection/data-source';
import { schemaDifferences } from './__tests__/schema-differences';
import { ENTITIES } from './index';

describe('entities and the migrated schema', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeEach(async () => {
    database = await createTestDatabase();
    source = createDataSource({ url: database.url, poolSize: 1, applicationName: 'schema' });
    await source.initialize();
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  it('agree in columns, types, nullability, defaults and keys', async () => {
    expect(source.entityMetadatas).toHaveLength(ENTITIES.length);
    expect(await schemaDifferences(source)).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    [
      'another type',
      'ALTER TABLE review_note ALTER text TYPE varchar(20)',
      [
        'review_note: only the entity has column text text',
        'review_note: only the database has column text character varying(20)',
      ],
    ],
    [
      'a list in place of one',
      "ALTER TABLE feed ALTER timeline TYPE bigint[] USING '{}'",
      [
        'feed: only the entity has column timeline bigint, may be null',
        'feed: only the database has column timeline bigint[], may be null',
      ],
    ],
    [
      'a column that may be null',
      'ALTER TABLE source ALTER owner DROP NOT NULL',
      ['source: only the entity has column owner text', 'source: only the database has column owner text, may be null'],
    ],
    [
      'a column more',
      'ALTER TABLE api_key ADD colour text',
      ['api_key: only the database has column colour text, may be null'],
    ],
    [
      'a column less',
      'ALTER TABLE api_key DROP last_used_at',
      ['api_key: only the entity has column last_used_at timestamp with time zone, may be null'],
    ],
    [
      'no default',
      'ALTER TABLE idempotent_call ALTER took_effect DROP DEFAULT',
      [
        'idempotent_call: only the entity has column took_effect boolean, with a default',
        'idempotent_call: only the database has column took_effect boolean',
      ],
    ],
    [
      'another primary key',
      'ALTER TABLE policy_replay DROP CONSTRAINT policy_replay_pkey, ADD PRIMARY KEY (source, entity)',
      [
        'policy_replay: only the entity has primary key (entity, source)',
        'policy_replay: only the database has primary key (source, entity)',
      ],
    ],
    [
      'a unique key less',
      'ALTER TABLE decision DROP CONSTRAINT decision_id_key',
      ['decision: only the entity has unique key (id)'],
    ],
    [
      'a foreign key less',
      'ALTER TABLE review_task DROP CONSTRAINT review_task_claimed_by_fkey',
      ['review_task: only the entity has foreign key (claimed_by) to principal (id)'],
    ],
  ])('are told apart by %s', async (_name, change, differences) => {
    await source.query(change);
    expect(await schemaDifferences(source)).toEqual(differences);
  });
});
