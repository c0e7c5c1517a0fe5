import { createDataSource, runMigrations } from '@sogoc/persistence';
import { DatabaseConfig } from '@sogoc/platform';
import type { StandaloneRegistry } from '@sogoc/registry';

/** One holds the lock that keeps others out, one migrates. */
const CONNECTIONS = 2;

/** Brings the schema up to this release, on connections of its own. Answers the names of the migrations that were applied. */
export async function migrateSchema(registry: StandaloneRegistry): Promise<readonly string[]> {
  const dataSource = createDataSource({ ...registry.get(DatabaseConfig), poolSize: CONNECTIONS });
  await dataSource.initialize();
  try {
    return await runMigrations(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
