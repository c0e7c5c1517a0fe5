import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { createDataSource } from './data-source';
import { runMigrations } from './migrate';

describe('migrations', () => {
  let database: TestDatabase;
  afterEach(() => database.drop());

  it('run once when several processes start together', async () => {
    database = await createEmptyDatabase();
    const sources = [1, 2, 3].map((n) =>
      createDataSource({ url: database.url, poolSize: 2, applicationName: `migrate-${n}` }),
    );
    await Promise.all(sources.map((source) => source.initialize()));
    const applied = await Promise.all(sources.map((source) => runMigrations(source)));
    expect(applied.flat().sort()).toEqual(sources[0]!.migrations.map((migration) => migration.name).sort());
    await Promise.all(sources.map((source) => source.destroy()));
  });

  it('can be taken back and applied again', async () => {
    database = await createTestDatabase();
    const source = createDataSource({ url: database.url, poolSize: 2, applicationName: 'migrate-down' });
    await source.initialize();
    for (let i = 0; i < source.migrations.length; i++) await source.undoLastMigration();
    const left = await source.query(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'`,
    );
    expect(left).toEqual([]);
    expect((await runMigrations(source)).length).toBe(source.migrations.length);
    await source.destroy();
  });
});
