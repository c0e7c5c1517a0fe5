import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { StartConfig } from '@sogoc/platform';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres/embedded-postgres';
import { keepRunning, type ServerRestart } from '../embedded-postgres/keep-running';
import { withClient } from './database-client';
import { checkServer } from './database-requirements';

export interface OpenDatabase {
  /** As the owner of the schema. */
  readonly url: string;
  /** As the role that API and workers log in as, which the owner makes; without it they log in as the owner. */
  readonly runtimeUrl?: string;
  /** For people: which server it is. */
  readonly description: string;
  stop(): Promise<void>;
}

const DATABASE_NAME = 'registry';
const EMBEDDED_PORT = 54_320;
const RUNTIME_USER = 'registry';
const PASSWORD_BYTES = 24;
/**
 * The PostgreSQL of `DATABASE_URL`, else the embedded one of this state directory, with the registry's database made. The embedded one is
 * started again when it ends alone; `onRestart` is told.
 */
export async function openDatabase(
  config: StartConfig,
  onRestart: (restart: ServerRestart) => void = () => undefined,
): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined) {
    await checkServer(config.databaseUrl);
    const { databaseUrl: url, runtimeDatabaseUrl: runtimeUrl } = config;
    return { url, runtimeUrl, description: 'PostgreSQL of DATABASE_URL', stop: async () => undefined };
  }
  const server = await startEmbeddedPostgres({
    directory: join(config.stateDirectory, 'postgres'),
    port: EMBEDDED_PORT,
  });
  const kept = keepRunning(server, onRestart);
  await createDatabase(server.connectionString());
  return {
    url: server.connectionString(DATABASE_NAME),
    runtimeUrl: runtimeUrlOf(server),
    description: `embedded PostgreSQL on port ${server.port}`,
    stop: () => kept.stop(),
  };
}

/** Its password lies beside the owner's, and is given to the role at every start. */
function runtimeUrlOf(server: EmbeddedPostgres): string {
  const file = join(server.directory, 'runtime-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(PASSWORD_BYTES).toString('base64url'), { mode: 0o600 });
  const url = new URL(server.connectionString(DATABASE_NAME));
  [url.username, url.password] = [RUNTIME_USER, readFileSync(file, 'utf8').trim()];
  return url.toString();
}

async function createDatabase(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE_NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE_NAME}`);
  });
}
