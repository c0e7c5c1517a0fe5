import { randomBytes } from 'node:crypto';

import { Client } from 'pg';

export const ADMIN_URL_VARIABLE = 'SOGOC_TEST_ADMIN_URL';
export const TEMPLATE_DATABASE = 'sogoc_template';

/** As `RUNTIME_ROLE` of persistence, which migrations of the template have made. */
const RUNTIME_GROUP = 'sogoc_runtime';

/** The role that API and workers of specs run under, as in production: it may not change what is only added to. */
export const TEST_RUNTIME_LOGIN = { user: 'registry_test', password: 'registry_test' };

export interface TestDatabase {
  /** As its owner. */
  readonly url: string;
  /** Drops the database; connections that are still open are ended. */
  drop(): Promise<void>;
}

/** A migrated database of its own for one spec file: a copy of the template's files, which is ten times as fast as one by the log. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase(`TEMPLATE ${TEMPLATE_DATABASE} STRATEGY file_copy`);
}

/** An empty database without the registry's schema. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase('');
}

async function createDatabase(clause: string): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await withAdminConnection(async (admin) => {
    await admin.query(`CREATE DATABASE ${name} ${clause}`);
    // A copy does not take along who may make schemas in the template, as the queue does.
    if (clause !== '') await admin.query(`GRANT CREATE ON DATABASE ${name} TO ${RUNTIME_GROUP}`);
  });
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    drop: async () => {
      await withAdminConnection((admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

export async function withAdminConnection<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  return withDatabase(adminUrl(), work);
}

/** A connection for a moment. */
export async function withDatabase<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function adminUrl(): string {
  const url = process.env[ADMIN_URL_VARIABLE];
  if (!url)
    throw new Error(
      'The test server is not running: run this suite through the medium or e2e project of jest.config.cjs.',
    );
  return url;
}

/** The same database, as the role that API and workers run under. */
export function asRuntime(url: string): string {
  const changed = new URL(url);
  changed.username = TEST_RUNTIME_LOGIN.user;
  changed.password = TEST_RUNTIME_LOGIN.password;
  return changed.toString();
}
