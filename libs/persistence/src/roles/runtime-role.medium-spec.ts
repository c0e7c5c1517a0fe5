import { asRuntime, createTestDatabase, type TestDatabase, withDatabase } from '@sogoc/testing';

import { createDataSource } from '../connection/data-source';
import { runMigrations } from '../connection/migrate';
import { loginOf } from './runtime-login';

const REFUSED = '42501';

describe('the role of the processes', () => {
  let database: TestDatabase;
  beforeAll(async () => (database = await createTestDatabase()));
  afterAll(() => database.drop());

  const asOwner = (sql: string): Promise<Record<string, unknown>[]> =>
    withDatabase(database.url, async (client) => (await client.query(sql)).rows as Record<string, unknown>[]);
  const asProcess = (sql: string): Promise<Record<string, unknown>[]> =>
    withDatabase(
      asRuntime(database.url),
      async (client) => (await client.query(sql)).rows as Record<string, unknown>[],
    );

  it('is no superuser, may make no roles and databases, and owns no table', async () => {
    const [me] = await asProcess(
      `SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls AS mighty FROM pg_roles WHERE rolname IN (current_user, session_user)`,
    );
    expect(me).toEqual({ mighty: false });
    expect(
      await asProcess(
        `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tableowner IN (current_user, session_user)`,
      ),
    ).toEqual([]);
  });

  it.each([
    'record_version',
    'golden_history',
    'change_event',
    'decision_member',
    'review_note',
    'value_reveal',
    'policy_version',
    'seal',
    'erasure',
    'erased_record_version',
    'erased_golden_version',
    'access_entry',
    'record_version_1',
    'golden_history_1',
    'change_event_1',
    'access_log_node',
    'access_log_beginning',
    'access_log_setting',
    'log_checkpoint',
    'contested_value',
    'open_data_version',
    'subject_request_event',
  ])('may read %s and not change, delete or empty it', async (table) => {
    await asProcess(`SELECT FROM ${table}`);
    const [{ column }] = (await asOwner(
      `SELECT attname AS column FROM pg_attribute WHERE attrelid = '${table}'::regclass AND attnum > 0 AND attidentity = '' LIMIT 1`,
    )) as [{ column: string }];
    for (const sql of [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
      await expect(asProcess(sql)).rejects.toMatchObject({ code: REFUSED });
  });

  it.each([
    ['who made a decision', 'UPDATE decision SET author = author'],
    ['why', 'UPDATE decision SET reason = reason'],
    ['that there was one', 'DELETE FROM decision'],
    ['a seal', `SELECT add_seal('person', 'note', gen_random_uuid(), '')`],
    ['what is on record', `INSERT INTO access_entry (seq) VALUES (0)`],
    ['the months of the record', 'SELECT create_access_entry_months(now())'],
    ['the schema', 'ALTER TABLE golden_record ADD note text'],
    ['a table', 'DROP TABLE change_event'],
    ['which partitions a table has', 'ALTER TABLE change_event DETACH PARTITION change_event_1'],
    ['a partition past its table', 'INSERT INTO change_event_1 SELECT * FROM change_event'],
    ['a function', 'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE sql AS $$ SELECT $$'],
    ['who erases', `SELECT erase_rows('review_note', 'id', '{}', '{}', 'x', 'y')`],
  ])('may not change %s', async (_, sql) => {
    await expect(asProcess(sql)).rejects.toMatchObject({ code: REFUSED });
  });

  it('may read every table, also one that is new', async () => {
    const rows = await asOwner(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND NOT has_table_privilege('sogoc_runtime', oid, 'SELECT')`,
    );
    expect(rows).toEqual([]);
  });

  it('may only add to a table whose name says so', async () => {
    await asOwner('CREATE TABLE spec_log (n int); CREATE TABLE spec_note (n int)');
    const dataSource = await createDataSource({ url: database.url, poolSize: 2, applicationName: 'spec' }).initialize();
    await runMigrations(dataSource);
    await dataSource.destroy();
    for (const table of ['spec_log', 'spec_note']) await asProcess(`INSERT INTO ${table} VALUES (1)`);
    await asProcess('DELETE FROM spec_note');
    await expect(asProcess('DELETE FROM spec_log')).rejects.toMatchObject({ code: REFUSED });
  });

  it('takes its login from a URL', () => {
    expect(loginOf('postgres://api:p%40ss@host/registry')).toEqual({ user: 'api', password: 'p@ss' });
    expect(() => loginOf('postgres://host/registry')).toThrow('user and a password');
  });
});

describe('the approved erasure', () => {
  let database: TestDatabase;
  beforeAll(async () => (database = await createTestDatabase()));
  afterAll(() => database.drop());

  it('blanks or deletes what is only added to, and notes itself', async () => {
    await withDatabase(database.url, async (client) => {
      await client.query(
        `INSERT INTO change_event (seq, entity, type, golden_id, version, occurred_at) SELECT n, 'person', 'golden.created', gen_random_uuid(), 1, now() FROM generate_series(1, 3) n`,
      );
      const erase = (table: string, key: string, keys: string[], blanked: string[]): Promise<unknown> =>
        client.query('SELECT erase_rows($1, $2, $3, $4, $5, $6) AS erased', [
          table,
          key,
          keys,
          blanked,
          'Art. 14',
          'order 7',
        ]);
      expect(await erase('change_event', 'seq', ['1', '3'], [])).toMatchObject({ rows: [{ erased: 2 }] });
      await expect(erase('api_key', 'id', [], [])).rejects.toMatchObject({ code: '22023' });
      const { rows } = await client.query('SELECT erased_from, row_count::int, reason, approved_by FROM erasure');
      expect(rows).toEqual([{ erased_from: 'change_event', row_count: 2, reason: 'Art. 14', approved_by: 'order 7' }]);
      await expect(client.query('DELETE FROM erasure')).rejects.toThrow('never changed');
    });
  });
});
