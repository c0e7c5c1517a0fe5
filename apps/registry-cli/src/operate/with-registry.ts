import { type OpenDatabase, openDatabase } from '@sogoc/local-server';
import { readConfig, StartConfig } from '@sogoc/platform';
import { openStandaloneRegistry, type StandaloneRegistry } from '@sogoc/registry';

const POOL_SIZE = 4;

/** Opens the database of `DATABASE_URL`, else the embedded one, for one command; everything is closed when `work` ends. */
export async function withRegistry<T>(
  work: (registry: StandaloneRegistry, database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(readConfig(StartConfig));
  try {
    return await withRegistryOn(database.url, 'so-goc-cli', (registry) => work(registry, database));
  } finally {
    await database.stop();
  }
}

/** As {@link withRegistry}, on a database that is open already. */
export async function withRegistryOn<T>(
  url: string,
  applicationName: string,
  work: (registry: StandaloneRegistry) => Promise<T>,
): Promise<T> {
  const registry = await openStandaloneRegistry({ url, poolSize: POOL_SIZE, applicationName });
  try {
    return await work(registry);
  } finally {
    await registry.close();
  }
}
