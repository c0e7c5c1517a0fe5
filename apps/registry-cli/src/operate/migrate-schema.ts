import { createDataSource, loginOf, makeRuntimeLogin, runMigrations } from '@sogoc/persistence';
import { DatabaseConfig } from '@sogoc/platform';
import type { StandaloneRegistry } from '@sogoc/registry';

/** One holds the lock that keeps others out, one migrates. */
const CONNECTIONS = 2;

/**
 * Brings the schema up to this release, on connections of its own, and makes the login of `runtimeUrl`, under which API and workers run.
 * Answers the names of the migrations that were applied.
 */
export async function migrateSchema(registry: StandaloneRegistry, runtimeUrl?: string): Promise<readonly string[]> {
  const dataSource = createDataSource({ ...registry.get(DatabaseConfig), poolSize: CONNECTIONS });
  await dataSource.initialize();
  try {
    const applied = await runMigrations(dataSource);
    if (runtimeUrl !== undefined) await makeRuntimeLogin(dataSource, loginOf(runtimeUrl));
    return applied;
  } finally {
    await dataSource.destroy();
  }
}
