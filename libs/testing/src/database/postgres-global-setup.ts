import { join } from 'node:path';

// By path: jest loads this file without the names of the libs.
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../local-server/src/embedded-postgres/embedded-postgres';
import { createDataSource } from '../../../persistence/src/connection/data-source';
import { runMigrations } from '../../../persistence/src/connection/migrate';
import { makeRuntimeLogin } from '../../../persistence/src/roles/runtime-login';
import { ADMIN_URL_VARIABLE, TEMPLATE_DATABASE, TEST_RUNTIME_LOGIN, withAdminConnection } from './test-database';

declare global {
  var testPostgres: EmbeddedPostgres | undefined;
}

/** One throwaway server for all suites of a tier, with one migrated database to copy from. */
export default async function setUpPostgres(): Promise<void> {
  if (globalThis.testPostgres) return;
  const server = await startEmbeddedPostgres({
    throwaway: true,
    cacheDirectory: join(process.cwd(), '.sogoc', 'cache', 'test-cluster'),
  });
  globalThis.testPostgres = server;
  process.env[ADMIN_URL_VARIABLE] = server.connectionString('postgres');
  await withAdminConnection((admin) => admin.query(`CREATE DATABASE ${TEMPLATE_DATABASE}`));
  const dataSource = createDataSource({
    url: server.connectionString(TEMPLATE_DATABASE),
    poolSize: 2,
    applicationName: 'test-template',
  });
  await dataSource.initialize();
  await runMigrations(dataSource);
  await makeRuntimeLogin(dataSource, TEST_RUNTIME_LOGIN);
  await dataSource.destroy();
}
