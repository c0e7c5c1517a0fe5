import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { StartConfig } from '@sogoc/platform';
import { Client } from 'pg';

import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres/embedded-postgres';
import { keepRunning, type ServerRestart } from '../embedded-postgres/keep-running';
import { StartError } from '../errors';

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
const OLDEST_VERSION = 150_000;
/** A unit of work locks up to 2,000 keys and 500 records; the lock table holds this many per connection on average. */
const LEAST_LOCKS_PER_TRANSACTION = 64;

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

async function checkServer(url: string): Promise<void> {
  const settings = await withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('max_locks_per_transaction')::int AS locks`,
    );
    return rows[0] as { version: number; locks: number };
  });
  if (settings.version < OLDEST_VERSION)
    throw new StartError('The PostgreSQL of DATABASE_URL is too old: use version 15 or newer.');
  if (settings.locks < LEAST_LOCKS_PER_TRANSACTION) {
    throw new StartError(
      `Set max_locks_per_transaction of PostgreSQL to ${LEAST_LOCKS_PER_TRANSACTION} or more (it is ${settings.locks}).`,
    );
  }
}

async function createDatabase(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE_NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE_NAME}`);
  });
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
  } catch (error) {
    throw new StartError(
      `The PostgreSQL of DATABASE_URL does not answer (${(error as NodeJS.ErrnoException).code ?? 'no code'}): check the address and that it runs.`,
    );
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
